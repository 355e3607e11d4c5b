/** The ledger as text: one way to write it, so that anything written otherwise was not written by the tool. */
import { type Acceptance, compareNatural, type LedgerEntry, sortLedger } from "./ledger.ts";

/** Fingerprint of a text, as hexadecimal digits. */
export type Fingerprint = (text: string) => string;

const ENTRY_DIGITS = 8;
const WHOLE_DIGITS = 16;
const HEADER = `# 本站公布过的全部网址和锚点。由 npm run publish:ledger 追加，不要手改：每条有校验和，改了、丢了都会被发现。
# 怎么用见 content/README.md「网址永不失效」。文字是步骤的开头，用来看出哪一步不见了、挪了位置。
# /all/ 的 a103-step-2 就是 /103/ 的 step-2。
`;

/** Check digits of one entry. */
export function entrySum(entry: LedgerEntry, fingerprint: Fingerprint): string {
	return fingerprint(bodyOf(entry)).slice(0, ENTRY_DIGITS);
}

/** Check digits of the whole: which entries there are. */
export function ledgerSum(entries: readonly LedgerEntry[], fingerprint: Fingerprint): string {
	return fingerprint(entries.map((entry) => `${entry.path} ${entrySum(entry, fingerprint)}\n`).join("")).slice(
		0,
		WHOLE_DIGITS,
	);
}

/** The file: the same entries give the same bytes. */
export function ledgerText(ledger: readonly LedgerEntry[], fingerprint: Fingerprint): string {
	const entries = sortLedger(ledger);
	const pages = entries.map((entry) => entryText(entry, fingerprint)).join("");
	const head = `format: 1\nentries: ${entries.length}\nsum: ${quote(ledgerSum(entries, fingerprint))}\n`;
	return `${HEADER}${head}pages:${entries.length === 0 ? " []" : ""}\n${pages}`;
}

/** The lines of one entry in the file. */
export function entryText(entry: LedgerEntry, fingerprint: Fingerprint): string {
	const [first = "", ...rest] = bodyOf(entry).split("\n");
	return `- ${first}\n  sum: ${quote(entrySum(entry, fingerprint))}\n${rest.map((line) => (line === "" ? "" : `  ${line}\n`)).join("")}`;
}

function bodyOf({ path, article, since, anchors, accepted }: LedgerEntry): string {
	const lines = [`path: ${path}`];
	if (article !== undefined) lines.push(`article: ${article}`);
	lines.push(`since: ${since}`);
	if (anchors.size > 0) lines.push("anchors:");
	const bare: string[] = [];
	for (const [anchor, wordings] of anchors) {
		if (wordings.length === 0) bare.push(anchor);
		else lines.push(`  ${key(anchor)}: ${wordings.length === 1 ? quote(wordings[0]) : list(wordings.map(quote))}`);
	}
	if (bare.length === anchors.size) for (const group of groups(bare)) lines.push(`  - ${list(group.map(key))}`);
	else for (const anchor of bare) lines.push(`  ${key(anchor)}: []`);
	if (accepted.length > 0)
		lines.push("accepted:", ...accepted.map((acceptance) => `  - ${acceptanceText(acceptance)}`));
	return `${lines.join("\n")}\n`;
}

function acceptanceText({ anchor, as, since, reason }: Acceptance): string {
	const why = reason === undefined ? "" : `, reason: ${quote(reason)}`;
	return `{ anchor: ${key(anchor)}, as: ${as}, since: ${since}${why} }`;
}

/** Anchors that begin with the same word share a line: an article on /all/ is one line. */
function groups(anchors: readonly string[]): string[][] {
	const found = new Map<string, string[]>();
	for (const anchor of [...anchors].sort(compareNatural)) {
		const first = anchor.split("-")[0] as string;
		const group = found.get(first);
		if (group) group.push(anchor);
		else found.set(first, [anchor]);
	}
	return [...found.values()];
}

function list(items: readonly string[]): string {
	return `[${items.join(", ")}]`;
}

/** Plain where YAML reads it as the text it is. */
function key(text: string): string {
	return /^[a-z][a-z0-9-]*$/.test(text) && !/^(true|false|null)$/.test(text) ? text : quote(text);
}

function quote(text: string | undefined): string {
	return JSON.stringify(text ?? "");
}
