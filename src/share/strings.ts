/** What the pages say when something is handed on, in one place. */
export const SHARE_STRINGS = {
	copied: (what: string) => `已复制${what}`,
	/** What each button copies. */
	kinds: { link: "链接", code: "编号", reply: "回复", "short-reply": "短回复" },
	/** Of a step, case or section. */
	placeLink: (name: string) => `${name}的链接`,
	copyByKeys: "没能自动复制：文字已经选中，请按 Ctrl+C 复制",
	copyByTouch: "没能自动复制：请长按选中的文字，再点“复制”",
	fieldLabel: "要复制的文字",
	unsolvedText: "这段话",
} as const;
