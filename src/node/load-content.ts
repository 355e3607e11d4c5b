/**
 * Reads content/ from disk: YAML and front matter parsed with line numbers, validated by the schemas.
 * The one loader that pages, checks, search index and tests share.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { buildCatalog, type Catalog, type WithId } from "../lib/catalog.ts";
import type { Problem } from "../lib/problem.ts";
import {
	type Article,
	articleSchema,
	type CallAdvice,
	callAdviceSchema,
	confusablesSchema,
	contactSchema,
	type Disambiguation,
	disambiguationsSchema,
	familySchema,
	type Glossary,
	glossarySchema,
	manualSchema,
	platformSchema,
	regionalSchema,
	siteSchema,
	synonymsSchema,
	type Taxonomy,
	type Triage,
	taxonomySchema,
	toolSchema,
	triageSchema,
	type Urgent,
	urgentSchema,
} from "../schemas/index.ts";
import { type ContentFile, loadYaml, type Schema } from "./load-yaml.ts";

export interface ArticleFile extends ContentFile<Article> {
	/** MDX text after the front matter. */
	body: string;
	/** Line (from 1) of the file on which `body` begins. */
	bodyLine: number;
}

/** All of content/ that could be read, and everything that could not. */
export interface LoadedContent {
	articles: ArticleFile[];
	platforms: ContentFile<WithId<ReturnType<typeof platformSchema.parse>>>[];
	tools: ContentFile<WithId<ReturnType<typeof toolSchema.parse>>>[];
	contacts: ContentFile<WithId<ReturnType<typeof contactSchema.parse>>>[];
	families: ContentFile<WithId<ReturnType<typeof familySchema.parse>>>[];
	manuals: ContentFile<WithId<ReturnType<typeof manualSchema.parse>>>[];
	sites: ContentFile<WithId<ReturnType<typeof siteSchema.parse>>>[];
	taxonomy: ContentFile<Taxonomy> | undefined;
	/** Texts that several platforms show; a site without any has no file. */
	disambiguations: ContentFile<Disambiguation[]> | undefined;
	/** What /contacts/ says beside the contacts; a site without any has no file. */
	callAdvice: ContentFile<CallAdvice> | undefined;
	/** Which errors appear at which stage, for /triage/; a site without it has no file. */
	triage: ContentFile<Triage> | undefined;
	/** What /triage/urgent/ says; a site without it has no file. */
	urgent: ContentFile<Urgent> | undefined;
	/** Words of the trade and where they are explained; a site without any has no file. */
	glossary: ContentFile<Glossary> | undefined;
	/** Files that do not parse or break a schema. */
	problems: Problem[];
}

/**
 * Reads everything under `<root>/content`.
 * @param root top of the repository
 * @returns what could be read; every bad or missing file is a problem in the answer
 */
export function loadContent(root: string = process.cwd()): LoadedContent {
	const problems: Problem[] = [];
	const folder = <T>(name: string, schema: Schema<T>) =>
		listFiles(root, name, ".yaml", problems).flatMap((path) => {
			const loaded = loadYaml(root, path, readFileSync(path, "utf8"), 1, schema, problems);
			const id = path.slice(path.lastIndexOf("/") + 1, -".yaml".length);
			return loaded ? [{ ...loaded, data: { ...loaded.data, id } }] : [];
		});
	const taxonomyPath = join(root, "content", "taxonomy.yaml");
	const optional = <T>(name: string, schema: Schema<T>) => {
		if (!exists(root, name)) return undefined;
		const path = join(root, "content", name);
		return loadYaml(root, path, readText(path), 1, schema, problems);
	};
	return {
		articles: listFiles(root, "articles", ".mdx", problems).flatMap((path) => loadArticle(root, path, problems)),
		platforms: folder("platforms", platformSchema),
		tools: folder("tools", toolSchema),
		contacts: folder("contacts", contactSchema),
		families: folder("families", familySchema),
		manuals: folder("manuals", manualSchema),
		sites: folder("sites", siteSchema),
		taxonomy: loadYaml(root, taxonomyPath, readText(taxonomyPath), 1, taxonomySchema, problems),
		disambiguations: optional("disambiguations.yaml", disambiguationsSchema),
		callAdvice: optional("who-to-call.yaml", callAdviceSchema),
		triage: optional("triage.yaml", triageSchema),
		urgent: optional("urgent.yaml", urgentSchema),
		glossary: optional("glossary.yaml", glossarySchema),
		problems,
	};
}

/**
 * Reads content/ and builds the catalog.
 * @throws Error listing every problem when a file does not parse or breaks a schema
 */
export function loadCatalog(root: string = process.cwd()): Catalog {
	const content = loadContent(root);
	if (content.problems.length > 0 || !content.taxonomy) {
		const lines = content.problems.map((problem) => `${problem.file}:${problem.line}: ${problem.found}`);
		throw new Error(`content/ has ${lines.length} problem(s); run \`npm run check\`:\n${lines.join("\n")}`);
	}
	const data = <T>(files: ContentFile<T>[]) => files.map((file) => file.data);
	return buildCatalog({
		articles: data(content.articles),
		platforms: data(content.platforms),
		tools: data(content.tools),
		contacts: data(content.contacts),
		families: data(content.families),
		manuals: data(content.manuals),
		sites: data(content.sites),
		taxonomy: content.taxonomy.data,
	});
}

/**
 * Reads content/synonyms.yaml: groups of words that mean the same to those who ask.
 * @throws Error naming the line when it is not a list of groups of words
 */
export function loadSynonyms(root: string = process.cwd()): string[][] {
	return loadList(root, "synonyms.yaml", synonymsSchema);
}

/**
 * Reads content/confusables.yaml: groups of characters that look alike.
 * @throws Error naming the line when it is not a list of groups
 */
export function loadConfusables(root: string = process.cwd()): string[] {
	return loadList(root, "confusables.yaml", confusablesSchema);
}

/**
 * Reads content/regional.yaml: words of those who write Traditional characters → ours.
 * @throws Error naming the line when it is not a table of words
 */
export function loadRegional(root: string = process.cwd()): Map<string, string> {
	return new Map(Object.entries(loadList(root, "regional.yaml", regionalSchema)));
}

/**
 * Reads content/disambiguations.yaml: texts that several platforms show.
 * @returns none where there is no such file
 * @throws Error naming the line when it breaks its schema
 */
export function loadDisambiguations(root: string = process.cwd()): Disambiguation[] {
	return exists(root, "disambiguations.yaml") ? loadList(root, "disambiguations.yaml", disambiguationsSchema) : [];
}

/**
 * Reads content/who-to-call.yaml: why a problem goes to whom, and where a popup says otherwise.
 * @returns nothing to say where there is no such file
 * @throws Error naming the line when it breaks its schema
 */
export function loadCallAdvice(root: string = process.cwd()): CallAdvice {
	return exists(root, "who-to-call.yaml")
		? loadList(root, "who-to-call.yaml", callAdviceSchema)
		: { reasons: [], popups: [] };
}

/**
 * Reads content/triage.yaml: stages, and which articles belong to them.
 * @returns no stage where there is no such file
 * @throws Error naming the line when it breaks its schema
 */
export function loadTriage(root: string = process.cwd()): Triage {
	return exists(root, "triage.yaml")
		? loadList(root, "triage.yaml", triageSchema)
		: { stages: [], assigned: [], unsure: [] };
}

/**
 * Reads content/urgent.yaml: what to check, and what not to begin, minutes before a deadline.
 * @throws Error naming the line when it is missing or breaks its schema
 */
export function loadUrgent(root: string = process.cwd()): Urgent {
	return loadList(root, "urgent.yaml", urgentSchema);
}

/**
 * Reads content/glossary.yaml: words of the trade and where they are explained.
 * @returns none where there is no such file
 * @throws Error naming the line when it breaks its schema
 */
export function loadGlossary(root: string = process.cwd()): Glossary {
	return exists(root, "glossary.yaml") ? loadList(root, "glossary.yaml", glossarySchema) : [];
}

function exists(root: string, name: string): boolean {
	return existsSync(join(root, "content", name));
}

function loadList<T>(root: string, name: string, schema: Schema<T>): T {
	const problems: Problem[] = [];
	const path = join(root, "content", name);
	const loaded = loadYaml(root, path, readText(path), 1, schema, problems);
	if (!loaded)
		throw new Error(problems.map((problem) => `${problem.file}:${problem.line}: ${problem.found}`).join("\n"));
	return loaded.data;
}

function loadArticle(root: string, path: string, problems: Problem[]): ArticleFile[] {
	// Editors on Windows save with a byte order mark and CRLF.
	const text = readFileSync(path, "utf8")
		.replace(/^\uFEFF/, "")
		.replace(/\r\n/g, "\n");
	const end = text.indexOf("\n---", 3);
	if (!text.startsWith("---\n") || end < 0) {
		problems.push({
			rule: "schema",
			file: relative(root, path),
			line: 1,
			found: "no front matter",
			expected: "a block between two lines of ---",
			mend: "start the file with --- and the keys listed in content/README.md",
		});
		return [];
	}
	const loaded = loadYaml(root, path, text.slice(4, end), 2, articleSchema, problems);
	if (!loaded) return [];
	const bodyStart = text.indexOf("\n", end + 1) + 1;
	const body = bodyStart > 0 ? text.slice(bodyStart) : "";
	const bodyLine = text.slice(0, bodyStart).split("\n").length;
	return [{ ...loaded, body, bodyLine }];
}

/** All files below a folder with this ending, sorted, so that two runs read them in one order. */
function listFiles(root: string, folder: string, ending: string, problems: Problem[]): string[] {
	const path = join(root, "content", folder);
	if (!existsSync(path)) {
		problems.push({
			rule: "files",
			file: relative(root, path),
			line: 1,
			found: "no such folder",
			expected: `a folder of ${ending} files`,
			mend: "restore it from version control, or run the command at the top of the repository",
		});
		return [];
	}
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(ending))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

function readText(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return ""; // an empty text breaks the schema and is told as a problem of that file
	}
}
