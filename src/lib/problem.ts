/** Something wrong in the content or the built pages, told so that an editor can mend it. */
export interface Problem {
	/** Name of the rule that found it. */
	rule: string;
	/** Path from the top of the repository. */
	file: string;
	/** Line in that file, from 1. */
	line: number;
	/** What stands there. */
	found: string;
	/** What should stand there. */
	expected: string;
	/** What to do about it. */
	mend: string;
}

/** One problem as one line: `file:line: found; expected …; mend: …`. */
export function formatProblem(problem: Problem): string {
	const { file, line, found, expected, mend, rule } = problem;
	return `${file}:${line}: ${found}; expected ${expected}; mend: ${mend} [${rule}]`;
}

/** Order for output: by file, then line, then rule. */
export function compareProblems(a: Problem, b: Problem): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	if (a.line !== b.line) return a.line - b.line;
	return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
}
