/** What the page of the single file says by script. */
export const OFFLINE_STRINGS = {
	dragIt: "这个按钮要拖到浏览器的收藏栏上，在别的网页上点才有用",
} as const;
