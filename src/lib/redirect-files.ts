/** What becomes of redirects in the built site: marks on pages for places that went elsewhere, and a map for nginx. */
import { codeOfPath, repeatedAddress } from "./ledger.ts";
import { nextRedirect, type Redirect, resolveRedirect, splitAddress } from "./redirects.ts";

type Way = Pick<Redirect, "from" | "to">;

/** An old place on a page that is still there. */
export interface OldPlace {
	/** Path of the page. */
	path: string;
	/** The id that links still name. */
	anchor: string;
	/** Where it is now, in full. */
	to: string;
}

/**
 * Anchors that stay to be marked on pages: a redirect of one place cannot be done by a server, which never sees anchors.
 * On /all/ every article stands again, and so do the anchors that its articles have lost.
 * @param published the ledger's anchors of /all/
 */
export function oldPlaces(redirects: readonly Way[], published: Iterable<string> = []): OldPlace[] {
	const places = redirects.flatMap(({ from }): OldPlace[] => {
		const { path, anchor } = splitAddress(from);
		const to = resolveRedirect(redirects, from);
		const pageIsGone = redirects.some((other) => other.from === path);
		return anchor === undefined || to === undefined || pageIsGone ? [] : [{ path, anchor, to }];
	});
	for (const id of published) {
		const repeated = repeatedAddress("/all/", id);
		if (!repeated) continue;
		const address = repeated.anchor === undefined ? repeated.path : `${repeated.path}#${repeated.anchor}`;
		const to = nextRedirect(redirects, address) && resolveRedirect(redirects, address);
		const code = to === undefined ? undefined : /^\/(\d{3,4})\/(?:#(.*))?$/.exec(to);
		if (code) places.push({ path: "/all/", anchor: id, to: `/all/#a${code[1]}${code[2] ? `-${code[2]}` : ""}` });
	}
	return places;
}

/**
 * Puts old places on a page. One that went elsewhere on the page is an empty mark inside of where it is now; one that
 * went to another page is a line below the title, shown only to those who come for it.
 * @param titleOf what to call another page
 * @param href path → address on the site
 */
export function markOldPlaces(
	html: string,
	places: readonly OldPlace[],
	titleOf: (path: string) => string,
	href: (address: string) => string,
): string {
	return places.reduce((page, { path, anchor, to }) => {
		if (new RegExp(`\\sid="?${escapePattern(anchor)}["\\s>]`).test(page)) return page;
		const end = splitAddress(to);
		if (end.path === path && end.anchor !== undefined) {
			const target = new RegExp(`<[a-z0-9-]+\\s(?:[^>]*\\s)?id="?${escapePattern(end.anchor)}(?:"[^>]*|\\s[^>]*)?>`);
			return page.replace(target, (tag) => `${tag}<span id="${anchor}" class="moved-anchor"></span>`);
		}
		const line = `<p id="${anchor}" class="note moved-anchor" data-pagefind-ignore>您要看的这一处，现在在这里：<a href="${escapeHtml(href(to))}">${escapeHtml(titleOf(end.path))}</a></p>`;
		return page.replace("</h1>", () => `</h1>${line}`);
	}, html);
}

/**
 * A map for nginx, so that old addresses answer with 301 instead of a page that leads on.
 * @param base base path, with a slash at both ends
 */
export function nginxMap(redirects: readonly Way[], base: string): string {
	const under = (path: string) => base + path.slice(1);
	const lines = redirects.flatMap(({ from, to }) => {
		const end = splitAddress(resolveRedirect(redirects, to) ?? to);
		const { path, anchor } = splitAddress(from);
		if (anchor !== undefined) return [];
		// A server never sees anchors: where places went elsewhere than their page, the plain file knows better.
		if (redirects.some((other) => other.from.startsWith(`${path}#`))) return [`\t# ${under(path)}: by its plain file`];
		// The empty anchor stops browsers from taking #step-3 of an old article to step 3 of another.
		const hash = end.anchor !== undefined || codeOfPath(path) !== undefined ? `#${end.anchor ?? ""}` : "";
		return [`\t"${under(path)}" "${under(end.path)}$is_args$args${hash}";`];
	});
	return `# Old addresses of the site and where they lead. Made by the build from content/redirects.yaml.
# In nginx.conf, inside of http { }:     include /path/to/dist/redirects.nginx.conf;
# and inside of the site's server { }:   if ($ca_help_redirect) { return 301 $ca_help_redirect; }
# Not needed: every old address also has a plain file that leads on.
map $uri $ca_help_redirect {
\tdefault "";
${lines.map((line) => `${line}\n`).join("")}}
`;
}

function escapePattern(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function escapeHtml(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
