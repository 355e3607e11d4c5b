import { z } from "astro/zod";
import { codeSchema, idSchema } from "./common.ts";

/** A point of the work at which something goes wrong: logging in, binding, signing … */
const stageSchema = z.strictObject({
	/** Last part of the address /triage/<platform>/<id>/. Never changed. */
	id: idSchema,
	name: z.string().min(2).max(12),
	/** How one recognises that one is there. */
	hint: z.string().min(4).max(40),
	/** Words in `where` of an error that mean this stage. */
	where: z.array(z.string().min(2)).default([]),
	/** Families of errors whose `where` names no stage. */
	families: z.array(idSchema).default([]),
	/** What people come here to do; of taxonomy.tasks. */
	tasks: z.array(z.string().min(2)).default([]),
	/** Tools of errors that nothing above places. */
	tools: z.array(idSchema).default([]),
});

/** Stages of an article that its front matter cannot tell; they replace what the mapping says. */
const assignmentSchema = z.strictObject({
	code: codeSchema,
	/** Ids of stages. */
	stages: z.array(idSchema).min(1),
	/** Why it stands there, for readers. */
	note: z.string().min(4).max(60).optional(),
});

/** content/triage.yaml: the stages in the order of the pages, and which articles belong to them. */
export const triageSchema = z.strictObject({
	stages: z.array(stageSchema).min(1),
	assigned: z.array(assignmentSchema).default([]),
	/** Codes of articles for those who cannot tell the platform. */
	unsure: z.array(codeSchema).default([]),
});

export type Triage = z.infer<typeof triageSchema>;
export type Stage = Triage["stages"][number];
