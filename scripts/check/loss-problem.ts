/** Tells a lost address so that an editor can mend it: what was published, what stands there now, what can be done. */
import { codeOfPath, fileOfIdentity } from "../../src/lib/ledger.ts";
import type { Loss } from "../../src/lib/ledger-compare.ts";
import type { Problem } from "../../src/lib/problem.ts";
import { LEDGER_FILE } from "../../src/node/ledger.ts";
import { REDIRECTS_FILE } from "../../src/node/redirects.ts";

export interface Place {
	file: string;
	line: number;
}

type Text = Pick<Problem, "found" | "expected" | "mend">;

/** @param place where a loss is to be mended, or where it shows */
export function lossProblem(rule: string, loss: Loss, place: Place): Problem {
	return { rule, ...place, ...textOf(loss) };
}

function textOf(loss: Loss): Text {
	const { path } = loss.entry;
	switch (loss.kind) {
		case "page":
			return pageText(loss);
		case "identity":
			return {
				found: `the code of ${path} was published as ${loss.entry.article} and is now ${loss.found}`,
				expected: "a code that no other article ever had",
				mend: "give the file its old name back; another article gets a code of its own from `npm run new`",
			};
		case "anchor":
			return {
				found: `${path}#${loss.anchor} was published${loss.wording === undefined ? "" : ` (“${loss.wording}”)`} and is gone`,
				expected: "every published place to be on its page",
				mend: `restore it; or, where something else says it now, ${redirectLine(`${path}#${loss.anchor}`, `${path}#…`)}`,
			};
		case "replaced":
			return {
				found: `${path}#${loss.anchor} was “${loss.wording}” and is now “${loss.found}”`,
				expected: "what was published there, perhaps in better words: people hold links to it",
				mend:
					`take the old ${nameOf(loss.anchor)} back, and put the new one behind the others; if it means the same, ` +
					`accept the new words with ${command("reworded", path, loss.anchor)}`,
			};
		case "removed":
			return {
				found: `the ${nameOf(loss.anchor)} “${loss.wording}” (${path}#${loss.anchor}) is gone, and the next ones moved up: #${loss.anchor} is now “${loss.found}”`,
				expected: "each published number to keep what it stands for",
				mend:
					`put it back; or leave its place standing (“这一步不用做了”) and accept that with ${command("reworded", path, loss.anchor)}; ` +
					`or accept that old links show other steps: ${command("moved", path)} "why"`,
			};
		case "moved":
			return movedText(loss);
	}
}

function pageText({ entry, now }: Loss & { kind: "page" }): Text {
	const { path, article } = entry;
	const code = codeOfPath(path);
	const expected = "every published address to answer";
	if (code === undefined || article === undefined) {
		return {
			found: `${path} was published and is gone`,
			expected,
			mend: `restore what it was made of${path.endsWith("/") ? `; or ${redirectLine(path, "/…/")}` : ""}`,
		};
	}
	const file = fileOfIdentity(code, article);
	if (now !== undefined) {
		return {
			found: `article ${code} (${article}) was published at ${path} and is now at ${now}`,
			expected,
			mend: `give it its code ${code} back, in its front matter and its file name ${file}; or ${redirectLine(path, now)}`,
		};
	}
	return {
		found: `article ${code} (${article}) was published at ${path} and is gone`,
		expected,
		mend:
			`restore it: \`git checkout HEAD -- ${file}\`; if it no longer holds, keep it and retire it in its front matter: ` +
			`\`retired: { since: YYYY-MM-DD, replacedBy: "code" }\`; or ${redirectLine(path, "/code/")}`,
	};
}

function movedText({ entry: { path }, moves }: Loss & { kind: "moved" }): Text {
	const told = moves.map(({ anchor, to, wording }) => `#${anchor} “${wording}” is now #${to}`).join(", ");
	const gone = moves.filter((move) => move.gone);
	const first = gone[0];
	const more = first
		? `, and for ${gone.map(({ anchor }) => `#${anchor}`).join(", ")}, which is no more, ${redirectLine(`${path}#${first.anchor}`, `${path}#${first.to}`)}`
		: "";
	return {
		found: `${path}: published steps or cases stand under other numbers: ${told}`,
		expected: "each published number to keep what it stands for: old links would show something else",
		mend:
			"keep the old order: put what is new behind the others or into one of them, and leave no gap; " +
			`if the order must change, accept it with ${command("moved", path)} "why"${more}`,
	};
}

function nameOf(anchor: string): string {
	return /step-\d+$/.test(anchor) ? "step" : "heading";
}

function redirectLine(from: string, to: string): string {
	return `add \`- { from: "${from}", to: "${to}", since: YYYY-MM-DD, reason: … }\` to ${REDIRECTS_FILE}`;
}

function command(option: string, path: string, anchor?: string): string {
	const address = `${codeOfPath(path) ?? path}${anchor === undefined ? "" : `#${anchor}`}`;
	return `\`npm run publish:ledger -- --${option} ${address}\``;
}

/** The line of the ledger that knows an address. */
export function ledgerPlace(line: number): Place {
	return { file: LEDGER_FILE, line };
}
