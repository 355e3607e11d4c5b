import { mergeRanges, type Range } from "../search/client/marks.ts";

/**
 * Puts `<mark>` around ranges of an element's visible text. A match may run over several nodes
 * (a phone link, a bold word), so the text is searched as one and each node gets its share.
 * @param find text → ranges in it
 * @returns the marks, in the order of the page
 */
export function markInside(root: HTMLElement, find: (text: string) => Range[]): HTMLElement[] {
	const nodes: { node: Text; from: number }[] = [];
	let text = "";
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, {
		acceptNode: ({ parentElement }) =>
			parentElement && !parentElement.closest("[data-pagefind-ignore], script, style")
				? NodeFilter.FILTER_ACCEPT
				: NodeFilter.FILTER_REJECT,
	});
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		nodes.push({ node, from: text.length });
		text += node.data;
	}
	const ranges = mergeRanges(find(text));
	const marks: HTMLElement[] = [];
	// From the end, because splitting a node moves what stands after the split.
	for (const { node, from } of nodes.reverse()) {
		for (const [start, end] of [...ranges].reverse()) {
			const begin = Math.max(start - from, 0);
			const stop = Math.min(end - from, node.data.length);
			if (begin >= stop || node.data.slice(begin, stop).trim() === "") continue;
			const middle = node.splitText(begin);
			middle.splitText(stop - begin);
			const mark = document.createElement("mark");
			middle.replaceWith(mark);
			mark.append(middle);
			marks.unshift(mark);
		}
	}
	return marks;
}
