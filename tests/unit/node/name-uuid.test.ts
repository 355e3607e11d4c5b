import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameUuid } from "../../../src/node/name-uuid.ts";

describe("an id made of a name", () => {
	test("is a UUID of version 5, as a URN", () => {
		fc.assert(
			fc.property(fc.string(), (name) => {
				expect(nameUuid(name)).toMatch(
					/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
				);
			}),
		);
	});

	test("is another for another name", () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 2 }), ([one = "", other = ""]) => {
				expect(nameUuid(one)).not.toBe(nameUuid(other));
			}),
		);
	});

	// Readers of the feed know entries by these: a change shows every article as new to all of them.
	test("is for ever the same", () => {
		expect(nameUuid("article/103")).toBe("urn:uuid:58716a20-0f92-5036-9552-d6c612bc5e7a");
		expect(nameUuid("feed")).toBe("urn:uuid:fc10ca14-1e04-51af-94d2-9a301e4e8b03");
	});
});
