/** Stands for an article's address in a ready reply: only the browser knows it. */
export const LINK = "{link}";
