/** FlexSearch's index, made alike in Node and in the browser. */
import { Charset, Index } from "flexsearch";

/** What the browser downloads: FlexSearch's own export, and the codes and titles that its numbers stand for. */
export interface FlexSearchFile {
	articles: [code: string, title: string][];
	parts: Record<string, string>;
}
export const FLEXSEARCH_FILE = "index.json";

/** An empty index: its encoder for Chinese, and words in context, which finds more than without. */
export function createFlexIndex(): Index {
	return new Index({
		tokenize: "strict",
		encoder: Charset.CJK,
		context: { depth: 2, resolution: 9, bidirectional: false },
	});
}
