/** The engines of the search: one for small sites, two for large ones. */
export const ENGINE_NAMES = ["pack", "shards", "pagefind"] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];
