/** What the script of the single file says. */
export const EDITION_CLIENT_STRINGS = {
	asks: "大家也这样问",
} as const;
