import type { Kind } from "../schemas/article.ts";

export interface SkeletonHeading {
	/** Heading text as it stands in the MDX. */
	text: string;
	/** Its anchor; published, so never changed. */
	id: string;
	optional?: true;
}

/** The h2 headings of each kind of article, in their order. */
export const SKELETONS: Record<Kind, readonly SkeletonHeading[]> = {
	error: [
		{ text: "现象", id: "symptom" },
		{ text: "原因", id: "cause" },
		{ text: "解决步骤", id: "steps" },
		{ text: "仍未解决", id: "unsolved" },
	],
	task: [
		{ text: "什么时候用", id: "when" },
		{ text: "准备", id: "prepare", optional: true },
		{ text: "操作步骤", id: "steps" },
		{ text: "注意", id: "notes", optional: true },
		{ text: "仍未解决", id: "unsolved" },
	],
	reference: [
		{ text: "要点", id: "points" },
		{ text: "明细", id: "details", optional: true },
		{ text: "注意", id: "notes", optional: true },
		{ text: "仍未解决", id: "unsolved", optional: true },
	],
	concept: [
		{ text: "一句话回答", id: "answer" },
		{ text: "说明", id: "explanation", optional: true },
		{ text: "怎么办", id: "steps", optional: true },
		{ text: "仍未解决", id: "unsolved", optional: true },
	],
};

/** Heading text → anchor, over all skeletons. */
export const HEADING_IDS: Record<string, string> = Object.create(null); // no prototype: `toString` is no heading
for (const skeleton of Object.values(SKELETONS)) for (const { text, id } of skeleton) HEADING_IDS[text] = id;
