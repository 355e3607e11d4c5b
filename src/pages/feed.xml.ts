import type { APIRoute } from "astro";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { href } from "../components/href.ts";
import { SITE_NAME, SITE_TAGLINE } from "../components/site-name.ts";
import { addressOn } from "../lib/address.ts";
import { latestUpdate } from "../lib/api.ts";
import { type Change, changesOf } from "../lib/changes.ts";
import { catalog } from "../node/catalog.ts";
import { nameUuid } from "../node/name-uuid.ts";

/** What changed, as an Atom feed (RFC 4287). Its ids outlive a move of the site to another address. */
export const GET: APIRoute = ({ site }) => {
	const address = (path: string) => addressOn(site, href(path));
	const feed = x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN" }, [
		x("id", nameUuid("feed")),
		x("title", SITE_NAME),
		x("subtitle", SITE_TAGLINE),
		x("updated", instant(latestUpdate(catalog().articles))),
		x("author", [x("name", SITE_NAME)]),
		x("link", { rel: "self", type: "application/atom+xml", href: address("/feed.xml") }),
		x("link", { rel: "alternate", type: "text/html", href: address("/") }),
		...changesOf(catalog()).map((change) => entry(change, address)),
	]);
	const prolog = { type: "instruction", name: "xml", value: 'version="1.0" encoding="utf-8"' } as const;
	return new Response(toXml(x(null, [prolog, feed]), { closeEmptyElements: true }), {
		headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
	});
};

function entry({ key, title, path, day, summary, platform }: Change, address: (path: string) => string) {
	return x("entry", [
		x("id", nameUuid(key)),
		x("title", title),
		x("updated", instant(day)),
		x("link", { rel: "alternate", type: "text/html", href: address(path) }),
		x("category", { term: platform.id, label: platform.short }),
		x("summary", summary),
	]);
}

/** The beginning of a day in China: content knows days only. */
function instant(day: string): string {
	return `${day}T00:00:00+08:00`;
}
