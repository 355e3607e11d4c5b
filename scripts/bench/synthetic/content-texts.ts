/** The sentences of content/ that the grammar is learnt from, by what they do in an article. */
import type { ArticleFile } from "../../../src/node/load-content.ts";
import type { FrameKind } from "./grammar.ts";

/** Sentences shorter than the first or longer than the second teach nothing useful. */
const LENGTHS: Record<FrameKind, [least: number, most: number]> = {
	title: [6, 40],
	error: [8, 60],
	ask: [6, 40],
	step: [8, 90],
	sentence: [8, 90],
};

/** Collects the sentences of articles. Steps are numbered lines, sentences everything else that is prose. */
export function collectTexts(articles: readonly Pick<ArticleFile, "data" | "body">[]): Record<FrameKind, string[]> {
	const texts: Record<FrameKind, string[]> = { title: [], error: [], ask: [], step: [], sentence: [] };
	for (const { data, body } of articles) {
		texts.title.push(data.title);
		texts.error.push(...data.errors.flatMap(({ text, variants }) => [text, ...variants]));
		texts.ask.push(...data.asks);
		for (const line of body.split("\n")) {
			const step = /^\d+\. +(.*)$/.exec(line)?.[1];
			if (step) texts.step.push(plain(step));
			else if (/^\p{L}/u.test(line)) texts.sentence.push(...plain(line).split(/(?<=。)/));
		}
	}
	for (const kind of Object.keys(texts) as FrameKind[]) {
		const [least, most] = LENGTHS[kind];
		texts[kind] = texts[kind]
			.map((text) => text.trim())
			// A component that is no phone and no address, or a brace, is code and no sentence.
			.filter((text) => text.length >= least && text.length <= most && !/[<>{}|]/.test(text));
	}
	return texts;
}

/** Prose without its marks: links say their text, phones and addresses go. */
function plain(markdown: string): string {
	return markdown
		.replace(/<(?:Phone|QQ|Site|Place)\b[^>]*\/>/g, "")
		.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
		.replace(/[*`_]/g, "")
		.replace(/\s+/g, " ");
}
