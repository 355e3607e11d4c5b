/** What a schema says against a value: `path: message` for each fault, nothing for a value it accepts. */
interface Schema {
	safeParse(value: unknown): {
		success: boolean;
		error?: { issues: { path: PropertyKey[]; message: string; code?: string }[] } | undefined;
	};
}

export function refusals(schema: Schema, value: unknown): string[] {
	const { error } = schema.safeParse(value);
	return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

/** Keys at fault only, where zod's own words do not matter. */
export function faults(schema: Schema, value: unknown): string[] {
	const { error } = schema.safeParse(value);
	return (error?.issues ?? []).map(({ path }) => path.join("."));
}

/** A thing without one of its keys. */
export function without(thing: object, key: string): object {
	return Object.fromEntries(Object.entries(thing).filter(([name]) => name !== key));
}
