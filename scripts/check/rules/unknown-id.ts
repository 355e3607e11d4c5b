import type { Problem } from "../../../src/lib/problem.ts";
import type { ContentFile, LoadedContent } from "../../../src/node/load-content.ts";
import type { SourceRef } from "../../../src/schemas/index.ts";
import type { Registry } from "../known.ts";
import { nearest } from "../nearest.ts";
import type { ContentContext, ContentRule } from "../types.ts";

type Target = Registry | "codes" | "tasks" | "roles" | "vendors";
type Path = (string | number)[];

/** One id standing in one file. */
interface Reference {
	file: ContentFile<unknown>;
	path: Path;
	id: string;
	target: Target;
}

const NAMES: Record<Target, string> = {
	platforms: "platform",
	tools: "tool",
	contacts: "contact",
	families: "family",
	manuals: "manual",
	sites: "site",
	codes: "article code",
	tasks: "task",
	roles: "role",
	vendors: "vendor",
};

/** Every id that content/ refers to exists. */
export const unknownId: ContentRule = {
	name: "unknown-id",
	description: "Every id in front matter and registry files is the id of something that exists.",
	scope: "content",
	check(context) {
		return [
			...references(context.content).flatMap((reference) => checkReference(reference, context)),
			...sources(context.content).flatMap((source) => checkSection(source, context)),
		];
	},
};

function checkReference({ file, path, id, target }: Reference, context: ContentContext): Problem[] {
	const known = idsOf(target, context);
	if (!known || known.has(id)) return [];
	return [problem(file, path, `unknown ${NAMES[target]} "${id}"`, `the id of a ${NAMES[target]}`, id, known, home(target, id))];
}

function checkSection({ file, path, source }: SourceReference, { content, known }: ContentContext): Problem[] {
	const manual = content.manuals.find((candidate) => candidate.data.id === source.manual);
	if (!manual) {
		if (known.manuals.has(source.manual)) return []; // exists, but could not be read
		const at = [...path, "manual"];
		const found = `unknown manual "${source.manual}"`;
		return [problem(file, at, found, "the id of a manual", source.manual, known.manuals, home("manuals", source.manual))];
	}
	const sections = new Set(manual.data.sections.map((section) => section.id));
	if (sections.has(source.section)) return [];
	const found = `manual ${source.manual} has no section "${source.section}"`;
	const expected = "the id of one of its sections";
	return [
		problem(file, [...path, "section"], found, expected, source.section, sections, `add the section to ${manual.file}`),
	];
}

function problem(
	file: ContentFile<unknown>,
	path: Path,
	found: string,
	expected: string,
	id: string,
	known: Iterable<string>,
	otherwise: string,
): Problem {
	const near = nearest(id, known);
	const mend = near === undefined ? otherwise : `write "${near}", the nearest that exists, or ${otherwise}`;
	return { rule: unknownId.name, file: file.file, line: file.lineOf(path), found, expected, mend };
}

/** Where an id would have to be added. */
function home(target: Target, id: string): string {
	if (target === "codes") return `write article ${id} first`;
	if (target === "tasks" || target === "roles" || target === "vendors") return `add it to ${target} in content/taxonomy.yaml`;
	return `add content/${target}/${id}.yaml`;
}

/** The ids of a kind; undefined where they cannot be known because the taxonomy could not be read. */
function idsOf(target: Target, { content, known }: ContentContext): ReadonlySet<string> | undefined {
	const taxonomy = content.taxonomy?.data;
	if (target === "tasks") return taxonomy && new Set(taxonomy.tasks.map((task) => task.id));
	if (target === "vendors") return taxonomy && new Set(taxonomy.vendors.map((vendor) => vendor.id));
	if (target === "roles") return taxonomy && new Set(taxonomy.roles);
	return known[target];
}

function references(content: LoadedContent): Reference[] {
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
	return found;
}

interface SourceReference {
	file: ContentFile<unknown>;
	path: Path;
	source: SourceRef;
}

function sources(content: LoadedContent): SourceReference[] {
	const files = [...content.articles, ...content.tools, ...content.contacts, ...content.sites];
	return files.flatMap((file) => file.data.source.map((source, index) => ({ file, path: ["source", index], source })));
}
