/** Which registry file holds a number or web address. */
import { normalize } from "../../src/lib/text/normalize.ts";
import type { LoadedContent } from "../../src/node/load-content.ts";
import { fold, type Stray } from "./contact-patterns.ts";
import { comparableUrl, hostOf } from "./url-fault.ts";

export interface Holder {
	/** What the number is registered as, which the text around it need not have told. */
	kind: Stray["kind"];
	id: string;
	/** False for a site that only shares the host with the address typed. */
	exact: boolean;
}

export interface Holders {
	/** Every registered number, digits only. */
	numbers: string[];
	/** The contact or site that holds what was typed; of two kinds the one that was read first. */
	find(kind: Stray["kind"], text: string): Holder | undefined;
	/** Street addresses, normalised, with their contact. */
	places: { id: string; address: string; key: string }[];
}

/** Indexes the numbers and addresses of content/contacts and content/sites. */
export function holdersOf(content: LoadedContent): Holders {
	const phones = new Map<string, string>();
	const qq = new Map<string, string>();
	const urls = new Map<string, string>();
	const hosts = new Map<string, string>();
	const put = (map: Map<string, string>, key: string, id: string) => {
		if (!map.has(key)) map.set(key, id);
	};
	for (const { data } of content.contacts) {
		for (const { number, tel } of data.phones) {
			put(phones, digitsOf(number), data.id);
			put(phones, tel, data.id);
			// People drop the area code: 028-85155302 is also met as 85155302.
			const local = /^0\d{2,3}-(\d{7,8})$/.exec(number)?.[1];
			if (local) put(phones, local, data.id);
		}
		for (const number of data.qq) put(qq, number, data.id);
	}
	for (const { data } of content.sites) {
		for (const url of [data.url, data.display]) {
			put(urls, comparableUrl(url), data.id);
			put(hosts, bareHost(url), data.id);
		}
	}
	return {
		places: content.contacts.flatMap(({ data: { id, address } }) =>
			address === undefined ? [] : [{ id, address, key: normalize(address).text }],
		),
		numbers: [...new Set([...phones.keys(), ...qq.keys()])],
		find: (kind, text) => {
			const typed = fold(text);
			const digits = digitsOf(typed).replace(/^86(?=1\d{10}$|0)/, "");
			const local = digits.replace(/^0(?:10|2\d|[3-9]\d\d)(?=\d{7,8}$)/, "");
			const asPhone = holder("phone", phones.get(digits) ?? phones.get(local));
			const asQq = holder("qq", qq.get(digits));
			if (kind === "phone") return asPhone ?? asQq;
			if (kind === "qq") return asQq ?? asPhone;
			return holder("url", urls.get(comparableUrl(typed))) ?? holder("url", hosts.get(bareHost(typed)), false);
		},
	};
}

function holder(kind: Stray["kind"], id: string | undefined, exact = true): Holder | undefined {
	return id === undefined ? undefined : { kind, id, exact };
}

/** Manuals write www.scca.com.cn and scca.com.cn for one site. */
function bareHost(url: string): string {
	return hostOf(url).replace(/^www\./, "");
}

function digitsOf(text: string): string {
	return text.replace(/\D/g, "");
}
