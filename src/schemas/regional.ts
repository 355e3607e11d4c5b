import { z } from "astro/zod";

/** content/regional.yaml: what those who write Traditional characters call a thing → what our articles call it. */
export const regionalSchema = z.record(z.string().min(1), z.string().min(1));
