/** Whom each article sends to, as one small file: replies are made in the browser, where only the first number is known. */
import type { Catalog } from "../lib/catalog.ts";
import type { ReplyContact } from "./reply.ts";

export interface ContactTable {
	/** Name, phone numbers as shown, QQ numbers. */
	contacts: [string, string[], string[]][];
	/** Code of an article → indexes into `contacts`, in the order of its page. */
	of: Record<string, number[]>;
}

/** The table of a catalog: every contact once, in the order in which articles name them. */
export function buildContactTable({ articles, contactsOf }: Catalog): ContactTable {
	const indexes = new Map<string, number>();
	const contacts: ContactTable["contacts"] = [];
	const of: ContactTable["of"] = {};
	for (const article of articles) {
		of[article.code] = contactsOf(article).map(({ id, name, phones, qq }) => {
			const known = indexes.get(id);
			if (known !== undefined) return known;
			indexes.set(id, contacts.length);
			return contacts.push([name, phones.map(({ number }) => number), [...qq]]) - 1;
		});
	}
	return { contacts, of };
}

/** Whom an article sends to; nobody where the table does not know it. */
export function contactsIn({ contacts, of }: ContactTable, code: string): ReplyContact[] {
	return (of[code] || []).map((index) => {
		const [name, phones, qq] = contacts[index] as [string, string[], string[]];
		return { name, phones, qq };
	});
}
