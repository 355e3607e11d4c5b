/** What a source file imports, read by TypeScript's own scanner. */
import { fromHtml } from "hast-util-from-html";
import { selectAll } from "hast-util-select";
import ts from "typescript";

export interface Import {
	specifier: string;
	/** It goes away when types do: nothing of the other file runs. */
	typeOnly: boolean;
}

/**
 * Imports of a file: static, dynamic, re-exports, and of an Astro file those of its front matter and scripts.
 * @param path decides how the source is read: `.astro` or TypeScript
 */
export function importsIn(path: string, source: string): Import[] {
	return (path.endsWith(".astro") ? codeOfAstro(source) : [source]).flatMap(importsInCode);
}

function importsInCode(code: string): Import[] {
	const { outputText } = ts.transpileModule(code, {
		compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext, verbatimModuleSyntax: true },
	});
	const atRunTime = new Set(specifiers(outputText));
	return specifiers(code).map((specifier) => ({ specifier, typeOnly: !atRunTime.has(specifier) }));
}

function specifiers(code: string): string[] {
	return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The front matter stands between the first two lines of `---`; scripts are elements like in HTML. */
function codeOfAstro(source: string): string[] {
	const lines = source.split("\n");
	const end = lines.indexOf("---", 1);
	const template = lines[0] === "---" ? lines.slice(end + 1) : lines;
	const scripts = selectAll("script", fromHtml(template.join("\n"), { fragment: true }));
	return [
		...(lines[0] === "---" ? [lines.slice(1, end).join("\n")] : []),
		...scripts.map(({ children }) => children.map((child) => (child.type === "text" ? child.value : "")).join("")),
	];
}
