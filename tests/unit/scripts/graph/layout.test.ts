import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutRings, type Point } from "../../../../scripts/graph/layout.ts";

const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const groups = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 9 });
const layout = (sizes: readonly number[]) =>
	layoutRings(sizes.map((size, group) => Array.from({ length: size }, (_, index) => `${group}.${index}`)));

test("rings do not touch each other", () => {
	fc.assert(
		fc.property(groups, (sizes) => {
			const rings = layout(sizes);
			for (const [index, one] of rings.entries())
				for (const other of rings.slice(index + 1))
					expect(apart(one.centre, other.centre)).toBeGreaterThan(one.radius + other.radius);
		}),
		// Two large rings with small ones between them touched.
		{ examples: [[[53, 1, 48, 1]]] },
	);
});

test("members of a ring stand on it, apart enough to be read", () => {
	fc.assert(
		fc.property(groups, (sizes) => {
			for (const { centre, radius, members } of layout(sizes))
				for (const [index, { at }] of members.entries()) {
					expect(apart(centre, at)).toBeCloseTo(radius);
					const next = members[(index + 1) % members.length];
					if (next && members.length > 1) expect(apart(at, next.at)).toBeGreaterThan(30);
				}
		}),
	);
});
