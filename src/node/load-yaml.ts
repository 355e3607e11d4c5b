/** YAML against a schema: data, and where each key stands in the file. */
import { relative } from "node:path";
import { isMap, LineCounter, parseDocument } from "yaml";
import type { Problem } from "../lib/problem.ts";

/** One content file: its data, and where each part of it stands. */
export interface ContentFile<T> {
	/** Path from the top of the repository. */
	file: string;
	data: T;
	/** Line (from 1) of the value at a path such as ["related", 2, "code"]; the nearest parent's where it is missing. */
	lineOf(path: readonly (string | number)[]): number;
}

/** The part of a zod schema the loader needs; keeps this file free of zod's types. */
export interface Schema<T> {
	safeParse(
		value: unknown,
	):
		| { success: true; data: T }
		| { success: false; error: { issues: { path: PropertyKey[]; message: string; code?: string; keys?: string[] }[] } };
}

/**
 * Parses YAML against a schema.
 * @param firstLine line of the file on which `text` begins
 * @returns undefined when it is not valid; why is added to `problems`
 */
export function loadYaml<T>(
	root: string,
	path: string,
	text: string,
	firstLine: number,
	schema: Schema<T>,
	problems: Problem[],
): ContentFile<T> | undefined {
	const file = relative(root, path);
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines });
	const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
	for (const error of document.errors) {
		problems.push({
			rule: "yaml",
			file,
			line: lineAt(error.pos[0]),
			found: error.message.split("\n")[0] ?? "broken YAML",
			expected: "valid YAML",
			mend: "check quotes, colons and indentation on this line and the one above",
		});
	}
	if (document.errors.length > 0) return undefined;

	const lineOf = (wanted: readonly (string | number)[]): number => {
		for (let length = wanted.length; length > 0; length--) {
			const path = wanted.slice(0, length);
			const parent = length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
			if (isMap(parent)) {
				// The key's own line, not the value's: a list begins one line below its key.
				const pair = parent.items.find((item) => String(item.key) === String(path[length - 1]));
				const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
				if (range) return lineAt(range[0]);
			}
			const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
			if (node?.range) return lineAt(node.range[0]);
		}
		return firstLine;
	};

	const result = schema.safeParse(document.toJS());
	if (!result.success) {
		for (const issue of result.error.issues) {
			const where = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
			const key = where.join(".") || "the file";
			const unknown = issue.code === "unrecognized_keys" ? (issue.keys ?? []) : [];
			problems.push({
				rule: "schema",
				file,
				line: lineOf(unknown[0] === undefined ? where : [...where, unknown[0]]),
				found: unknown.length > 0 ? `unknown key ${unknown.join(", ")}` : `${key}: ${issue.message}`,
				expected: "what src/schemas allows",
				mend: "see content/README.md for the keys and their form",
			});
		}
		return undefined;
	}
	return { file, data: result.data, lineOf };
}
