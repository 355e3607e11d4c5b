/** Whom each article sends to, as one small file: replies are made in the browser, where only the first number is known. */
import type { Catalog, WithId } from "../lib/catalog.ts";
import type { Contact } from "../schemas/contact.ts";
import type { ReplyContact } from "./reply.ts";

export interface ContactTable {
	/** Every contact once, in the order in which articles name them. */
	contacts: ReplyContact[];
	/** Code of an article → indexes into `contacts`, in the order of its page. */
	of: Record<string, number[]>;
}

/** The table of a catalog. */
export function buildContactTable({ articles, contactsOf }: Catalog): ContactTable {
	const indexes = new Map<string, number>();
	const contacts: ReplyContact[] = [];
	const of: ContactTable["of"] = {};
	for (const article of articles) {
		of[article.code] = contactsOf(article).map((contact) => {
			const known = indexes.get(contact.id);
			if (known !== undefined) return known;
			indexes.set(contact.id, contacts.length);
			return contacts.push(replyContact(contact)) - 1;
		});
	}
	return { contacts, of };
}

/** A contact as replies name it. */
export function replyContact({ name, phones, qq, article, ...where }: WithId<Contact>): ReplyContact {
	const { address, recipient, postcode, hours } = where;
	const place = [
		address && `地址 ${address}${recipient ? ` ${recipient}` : ""}${postcode ? `，邮编 ${postcode}` : ""}`,
		hours && `时间 ${hours}`,
	].filter((part) => part);
	return {
		name,
		phones: phones.map(({ number, note }) => ({ number, ...(note !== undefined && { note }) })),
		qq: [...qq],
		...(place.length > 0 && { place: place.join("，") }),
		...(article !== undefined && { article }),
	};
}

/** Whom an article sends to; nobody where the table does not know it. */
export function contactsIn({ contacts, of }: ContactTable, code: string): ReplyContact[] {
	return (of[code] || []).map((index) => contacts[index] as ReplyContact);
}
