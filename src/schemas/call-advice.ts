import { z } from "astro/zod";
import { codeSchema, idSchema, sourceRefSchema } from "./common.ts";

/** Why one kind of problem goes to these people on this platform. */
export const callReasonSchema = z.strictObject({
	/** Id of a family, or a task of the taxonomy. */
	kind: z.string().min(2),
	platform: idSchema,
	/** One or two short sentences. */
	why: z.string().min(6).max(90),
	/** Where the manual says so; an article of this kind and platform cites the same section. */
	source: z.array(sourceRefSchema).min(1),
});

/** A popup that sends people elsewhere than the manual does. */
export const popupConflictSchema = z.strictObject({
	/** Article of that popup. */
	code: codeSchema,
	/** What the popup says, verbatim: a piece of one of the article's error texts. */
	popup: z.string().min(4),
	/** What the manual says. */
	manual: z.string().min(6).max(90),
	/** Whom the manual names. */
	contacts: z.array(idSchema).default([]),
	source: z.array(sourceRefSchema).min(1),
});

/** content/who-to-call.yaml: what /contacts/ says beside the contacts that it computes. */
export const callAdviceSchema = z.strictObject({
	reasons: z.array(callReasonSchema),
	popups: z.array(popupConflictSchema),
});

export type CallReason = z.infer<typeof callReasonSchema>;
export type PopupConflict = z.infer<typeof popupConflictSchema>;
export type CallAdvice = z.infer<typeof callAdviceSchema>;
