/** What is said of a code that does not exist. Apart from the other words of the search, because it is seldom loaded. */
export const NEAR_STRINGS = {
	label: "相近的编号",
	missing: (digits: string) => `没有编号 ${digits}。是不是：`,
} as const;
