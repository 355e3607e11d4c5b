/** Texts to hand on where nobody knows the site's address: the code does what the link would. Pure. */
import type { CopyKind } from "../../components/replies.ts";

/** The line of a reply that leads to the page, with nothing after it. */
const EMPTY_ADDRESS = /\n+网页：$/;

/**
 * The text of one kind without any address.
 * @param textOf the text of a kind with an empty address
 */
export function textWithoutAddress(kind: CopyKind, textOf: (kind: CopyKind) => string): string {
	return textOf(kind === "link" ? "code" : kind)
		.replace(EMPTY_ADDRESS, "")
		.trim();
}
