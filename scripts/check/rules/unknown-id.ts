import type { Problem } from "../../../src/lib/problem.ts";
import type { ContentFile } from "../../../src/node/load-yaml.ts";
import {
	type Path,
	type Reference,
	references,
	type SourceReference,
	sources,
	type Target,
} from "../content-references.ts";
import { nearest } from "../nearest.ts";
import type { ContentContext, ContentRule } from "../types.ts";

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
	return [
		problem(
			file,
			path,
			`unknown ${NAMES[target]} "${id}"`,
			`the id of a ${NAMES[target]}`,
			id,
			known,
			home(target, id),
		),
	];
}

function checkSection({ file, path, source }: SourceReference, { content, known }: ContentContext): Problem[] {
	const manual = content.manuals.find((candidate) => candidate.data.id === source.manual);
	if (!manual) {
		if (known.manuals.has(source.manual)) return []; // exists, but could not be read
		const at = [...path, "manual"];
		const found = `unknown manual "${source.manual}"`;
		return [
			problem(file, at, found, "the id of a manual", source.manual, known.manuals, home("manuals", source.manual)),
		];
	}
	const sections = new Set(manual.data.sections.map((section) => section.id));
	if (sections.has(source.section)) return [];
	const found = `manual ${source.manual} has no section "${source.section}"`;
	const expected = "the id of one of its sections";
	return [
		problem(
			file,
			[...path, "section"],
			found,
			expected,
			source.section,
			sections,
			`look it up in ${manual.file} (or add it there)`,
		),
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
	if (target === "tasks" || target === "roles" || target === "vendors")
		return `add it to ${target} in content/taxonomy.yaml`;
	return `add content/${target}/${id}.yaml`;
}

/** The ids of a kind; undefined where they cannot be known because the taxonomy could not be read. */
function idsOf(target: Target, { content, known }: ContentContext): ReadonlySet<string> | undefined {
	const taxonomy = content.taxonomy?.data;
	if (target === "tasks") return taxonomy && new Set(taxonomy.tasks.map((task) => task.id));
	if (target === "vendors") return taxonomy && new Set(taxonomy.vendors.map((vendor) => vendor.id));
	if (target === "roles") return taxonomy && new Set(taxonomy.roles.map((role) => role.name));
	return known[target];
}
