/** Every id that stands in front matter or a registry file, and what it should be the id of. */
import type { LoadedContent } from "../../src/node/load-content.ts";
import type { ContentFile } from "../../src/node/load-yaml.ts";
import type { SourceRef, Triage, Urgent } from "../../src/schemas/index.ts";
import type { Registry } from "./known.ts";

export type Target = Registry | "codes" | "tasks" | "roles" | "vendors";
export type Path = (string | number)[];

/** One id standing in one file. */
export interface Reference {
	file: ContentFile<unknown>;
	path: Path;
	id: string;
	target: Target;
}

/** A manual's section standing in one file. */
export interface SourceReference {
	file: ContentFile<unknown>;
	path: Path;
	source: SourceRef;
}

/** All ids but those of `source`, file by file. */
export function references(content: LoadedContent): Reference[] {
	const found: Reference[] = [];
	const one = (file: ContentFile<unknown>, target: Target, path: Path, id: string | null | undefined) => {
		if (id !== null && id !== undefined) found.push({ file, path, id, target });
	};
	const all = (file: ContentFile<unknown>, target: Target, key: string, ids: readonly string[]) => {
		ids.forEach((id, index) => {
			one(file, target, [key, index], id);
		});
	};
	for (const file of content.articles) {
		const article = file.data;
		one(file, "platforms", ["platform"], article.platform);
		one(file, "tasks", ["task"], article.task);
		all(file, "families", "families", article.families);
		all(file, "tools", "tools", article.tools);
		all(file, "contacts", "contacts", article.contacts);
		all(file, "roles", "roles", article.roles);
		article.related.forEach((relation, index) => {
			one(file, "codes", ["related", index, "code"], relation.code);
		});
		one(file, "codes", ["retired", "replacedBy"], article.retired?.replacedBy);
	}
	for (const file of content.platforms) {
		one(file, "vendors", ["ca"], file.data.ca);
		one(file, "manuals", ["manual"], file.data.manual);
		all(file, "contacts", "contacts", file.data.contacts);
	}
	for (const file of content.tools) {
		all(file, "platforms", "platforms", file.data.platforms);
		one(file, "vendors", ["vendor"], file.data.vendor);
		one(file, "tools", ["part_of"], file.data.part_of);
		all(file, "sites", "downloads", file.data.downloads);
		all(file, "tools", "not_same_as", file.data.not_same_as);
	}
	for (const file of content.contacts) {
		all(file, "platforms", "platforms", file.data.platforms);
		all(file, "contacts", "members", file.data.members);
		one(file, "codes", ["article"], file.data.article);
	}
	for (const file of content.sites) all(file, "platforms", "platforms", file.data.platforms);
	for (const file of content.manuals) one(file, "platforms", ["platform"], file.data.platform);
	content.taxonomy?.data.roles.forEach((role, index) => {
		role.platforms.forEach((id, place) => {
			one(content.taxonomy as ContentFile<unknown>, "platforms", ["roles", index, "platforms", place], id);
		});
	});
	content.disambiguations?.data.forEach(({ articles, compare }, index) => {
		const file = content.disambiguations as ContentFile<unknown>;
		articles.forEach((code, place) => {
			one(file, "codes", [index, "articles", place], code);
		});
		compare.forEach((code, place) => {
			one(file, "codes", [index, "compare", place], code);
		});
	});
	content.callAdvice?.data.reasons.forEach(({ platform }, index) => {
		one(content.callAdvice as ContentFile<unknown>, "platforms", ["reasons", index, "platform"], platform);
	});
	content.callAdvice?.data.popups.forEach(({ code, contacts }, index) => {
		const file = content.callAdvice as ContentFile<unknown>;
		one(file, "codes", ["popups", index, "code"], code);
		contacts.forEach((id, place) => {
			one(file, "contacts", ["popups", index, "contacts", place], id);
		});
	});
	if (content.triage) triageReferences(content.triage, one);
	if (content.urgent) urgentReferences(content.urgent, one);
	return found;
}

type Report = (file: ContentFile<unknown>, target: Target, path: Path, id: string) => void;

function triageReferences(file: ContentFile<Triage>, one: Report): void {
	for (const key of ["families", "tasks", "tools"] as const)
		file.data.stages.forEach((stage, index) => {
			stage[key].forEach((id, place) => {
				one(file, key, ["stages", index, key, place], id);
			});
		});
	file.data.assigned.forEach(({ code }, index) => {
		one(file, "codes", ["assigned", index, "code"], code);
	});
	file.data.unsure.forEach((code, index) => {
		one(file, "codes", ["unsure", index], code);
	});
}

function urgentReferences(file: ContentFile<Urgent>, one: Report): void {
	for (const key of ["checks", "slower", "avoid"] as const)
		file.data[key].forEach(({ at }, index) => {
			at.forEach(({ code }, place) => {
				one(file, "codes", [key, index, "at", place, "code"], code);
			});
		});
}

/** Every entry of a `source` list. */
export function sources(content: LoadedContent): SourceReference[] {
	const files = [...content.articles, ...content.tools, ...content.contacts, ...content.sites];
	const found: SourceReference[] = files.flatMap((file) =>
		file.data.source.map((source, index) => ({ file, path: ["source", index], source })),
	);
	const advice = content.callAdvice;
	if (!advice) return found;
	for (const list of ["reasons", "popups"] as const)
		advice.data[list].forEach((entry, index) => {
			entry.source.forEach((source, place) => {
				found.push({ file: advice, path: [list, index, "source", place], source });
			});
		});
	return found;
}
