/** Writes content into a temporary folder and runs the real loader over it, so that line numbers are real too. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { contentContext } from "../../../../scripts/check/index.ts";
import type { ContentContext, ContentRule } from "../../../../scripts/check/types.ts";
import type { Problem } from "../../../../src/lib/problem.ts";
import { TINY } from "./content.ts";

/** A file under content/ anew (text), changed (function) or taken away (null). */
export type Changes = Record<string, string | ((text: string) => string) | null>;

export const ERROR = "articles/alpha/101-not-bound.mdx";
export const TASK = "articles/alpha/102-renew.mdx";
export const HUB = "articles/common/901-overview.mdx";

/** A function that replaces the one place where `from` stands; a test whose place is gone fails. */
export function swap(from: string, to: string): (text: string) => string {
	return (text) => {
		if (text.split(from).length !== 2) throw new Error(`"${from}" stands ${text.split(from).length - 1} times`);
		return text.replace(from, () => to);
	};
}

/** Puts a paragraph at the end of an article. */
export function append(paragraph: string): (text: string) => string {
	return (text) => `${text}\n${paragraph}\n`;
}

/** Writes files into a new folder that goes away with the test; returns the folder. */
export function writeFolder(files: Record<string, string>): string {
	const root = mkdtempSync(join(tmpdir(), "check-"));
	onTestFinished(() => rmSync(root, { recursive: true }));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	return root;
}

/** Writes the tiny content with changes; returns the top of that repository. */
export function writeContent(changes: Changes = {}): string {
	const files: Record<string, string> = {};
	for (const path of new Set([...Object.keys(TINY), ...Object.keys(changes)])) {
		const change = changes[path];
		const text = typeof change === "function" ? change(TINY[path] ?? "") : change === undefined ? TINY[path] : change;
		if (text !== null && text !== undefined) files[`content/${path}`] = text;
	}
	return writeFolder(files);
}

/** The tiny content with changes, loaded. */
export function makeContext(changes: Changes = {}): ContentContext {
	return contentContext(writeContent(changes));
}

/** What one rule says about the tiny content with changes; the change itself must load. */
export function problemsOf(rule: ContentRule, changes: Changes = {}): Problem[] {
	const context = makeContext(changes);
	if (context.content.problems.length > 0) throw new Error(JSON.stringify(context.content.problems));
	return rule.check(context);
}

/** Line (from 1) of the one place in a tiny file, before any change, where a text stands. */
export function lineIn(path: string, text: string): number {
	const [before, ...after] = (TINY[path] ?? "").split(text);
	if (before === undefined || after.length !== 1) throw new Error(`"${text}" stands ${after.length} times in ${path}`);
	return before.split("\n").length;
}

/** Line (from 1) that `append` puts its paragraph on. */
export function lineAfter(path: string): number {
	return (TINY[path] ?? "").split("\n").length + 1;
}
