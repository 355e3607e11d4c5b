/** Judges of machine files that are not of our making. Each answers with what is wrong, nothing where all is well. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import ts from "typescript";
import { validateXML } from "xmllint-wasm";

const SCHEMAS = "tests/fixtures/machine-files";

/** What libxml2 has against a document under one of our RELAX NG schemas, which are written from the specifications. */
export async function xmlFaults(schema: "atom" | "opensearch" | "sitemap", xml: string): Promise<string[]> {
	const { valid, errors, rawOutput } = await validateXML({
		xml: { fileName: "file.xml", contents: xml },
		schema: { fileName: "schema.rng", contents: readFileSync(join(SCHEMAS, `${schema}.rng`), "utf8") },
		extension: "relaxng",
	});
	if (valid) return [];
	return errors.length > 0 ? errors.map(({ rawMessage }) => rawMessage) : [rawOutput];
}

/** A JSON Schema 2020-12 made ready; formats are checked and unknown keywords refused. */
export function jsonJudge(schema: object): (data: unknown) => string[] {
	const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
	addFormats.default(ajv);
	const validate = ajv.compile(schema);
	return (data) => {
		if (validate(data)) return [];
		return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
	};
}

/** Google's requirements of structured data, written from its documentation. */
export function richResultJudge(): (data: unknown) => string[] {
	return jsonJudge(JSON.parse(readFileSync(join(SCHEMAS, "rich-results.schema.json"), "utf8")));
}

/**
 * What TypeScript has against JSON-LD under the vocabulary of schema.org (Google's schema-dts).
 * @returns `shape of the data: what is wrong`
 */
export function vocabularyFaults(data: readonly unknown[]): string[] {
	// Only types and properties matter, not their texts: thousands of objects have a handful of shapes.
	const shapes = [...new Set(data.map((one) => JSON.stringify(shapeOf(one))))];
	const file = resolve("tests/built/vocabulary-under-test.ts");
	const text = `import type { BreadcrumbList, FAQPage, HowTo, WithContext } from "schema-dts";
${shapes.map((shape, index) => `export const shape${index}: WithContext<BreadcrumbList | FAQPage | HowTo> = ${shape};`).join("\n")}`;
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		types: [],
		lib: ["lib.es2023.d.ts"],
		module: ts.ModuleKind.NodeNext,
		moduleResolution: ts.ModuleResolutionKind.NodeNext,
	};
	const host = ts.createCompilerHost(options);
	const { fileExists, readFile, getSourceFile } = host;
	host.fileExists = (name) => name === file || fileExists(name);
	host.readFile = (name) => (name === file ? text : readFile(name));
	host.getSourceFile = (name, ...rest) =>
		name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023) : getSourceFile(name, ...rest);
	const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
	return diagnostics.map(({ messageText, start = 0 }) => {
		// The import has the first line, then each shape has one.
		const shape = shapes[text.slice(0, start).split("\n").length - 2] ?? "";
		return `${shape}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
	});
}

/** Data with one text for all texts, one number for all numbers, and each shape in a list once. */
function shapeOf(value: unknown, key = ""): unknown {
	if (Array.isArray(value)) {
		const shapes = new Map(value.map((one) => [JSON.stringify(shapeOf(one)), shapeOf(one)]));
		return [...shapes.values()];
	}
	if (typeof value === "object" && value !== null)
		return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shapeOf(one, name)]));
	if (key === "@type" || key === "@context") return value;
	return typeof value === "string" ? "text" : typeof value === "number" ? 1 : value;
}
