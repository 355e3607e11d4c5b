/** Orama's database, made alike in Node and in the browser. */
import { type AnyOrama, create } from "@orama/orama";
import { FIELD_NAMES } from "./fields.ts";

export const ORAMA_FILE = "index.json";

/** An empty database, cut as Orama's documents advise for Chinese: by the words of Intl.Segmenter. */
export function createDatabase(): AnyOrama {
	const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });
	return create({
		schema: { code: "string", ...Object.fromEntries(FIELD_NAMES.map((name) => [name, "string" as const])) },
		components: {
			tokenizer: {
				language: "mandarin",
				normalizationCache: new Map(),
				tokenize: (text: string) => [
					...new Set(
						[...segmenter.segment(text)].flatMap(({ isWordLike, segment }) =>
							isWordLike ? [segment.toLowerCase()] : [],
						),
					),
				],
			},
		},
	});
}
