/** The file that replies in the browser are made with, beside the records of the search. */
import type { Catalog } from "../lib/catalog.ts";
import { buildContactTable } from "./contact-table.ts";
import type { ReplyData } from "./record-reply.ts";
import type { ReplyShape } from "./reply.ts";

/** Contacts, shapes and retirements of a catalog; what is empty is left out. */
export function buildReplyData(catalog: Catalog, shapes: Readonly<Record<string, ReplyShape>>): ReplyData {
	const data = { shapes: {}, titles: {}, retired: {} } as Required<Pick<ReplyData, "shapes" | "titles" | "retired">>;
	for (const { code, retired } of catalog.articles) {
		const shape = shapes[code];
		if (shape && shape.lines.length + shape.links.length > 0) data.shapes[code] = shape;
		for (const link of shape?.links ?? []) data.titles[link] = catalog.article(link).title;
		if (retired) data.retired[code] = { ...retired };
	}
	return { ...buildContactTable(catalog), ...data };
}
