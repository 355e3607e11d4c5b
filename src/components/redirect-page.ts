/** Leads on from an old address, with the query, and to the new place of the anchor where that is known. */
const link = document.querySelector<HTMLAnchorElement>("a[data-redirect]");
if (link) {
	const { hash, search } = window.location;
	const places = JSON.parse(link.getAttribute("data-places") || "[]") as [string, string][];
	const place = places.filter(([anchor]) => anchor === hash)[0];
	const target = new URL(place ? place[1] : link.href, link.href);
	if (!target.search) target.search = search;
	// A heading is the same heading elsewhere; step 3 is another step.
	const isPlace = hash && !/^#(case|step)-\d/.test(hash);
	if (!target.hash && isPlace) target.hash = hash;
	// No entry in the history: "back" leads where people came from.
	window.location.replace(target.href);
}
