/** Where everything stands in the drawing: each platform a ring of its articles, the rings on a circle. */

export interface Point {
	x: number;
	y: number;
}

export interface Ring<T> {
	centre: Point;
	radius: number;
	members: { item: T; at: Point }[];
}

/** Space that one member takes on its ring, and what is left free between rings. */
const SPACING = 34;
const GAP = 50;
const LEAST_RADIUS = 60;
const FULL = 2 * Math.PI;

/** Puts groups on rings that do not touch; the same groups always stand at the same places, around (0, 0). */
export function layoutRings<T>(groups: readonly (readonly T[])[]): Ring<T>[] {
	const radii = groups.map((group) => Math.max(LEAST_RADIUS, (group.length * SPACING) / FULL));
	const total = radii.reduce((sum, radius) => sum + 2 * radius + GAP, 0);
	// Each ring gets the turn that it takes of the circle, and stands in the middle of the way from one to the next.
	const angles: number[] = [];
	radii.reduce((angle, radius, index) => {
		angles.push(angle);
		return angle + ((radius + (radii[index + 1] ?? 0) + GAP) / total) * FULL;
	}, -FULL / 4);
	// Centres are 2R·sin(turn/2) apart; of small rings between two large ones, those two may be the nearest.
	const circle = Math.max(
		0,
		...radii.flatMap((radius, index) =>
			radii
				.slice(0, index)
				.map(
					(other, before) =>
						(radius + other + GAP) / (2 * Math.abs(Math.sin(((angles[index] ?? 0) - (angles[before] ?? 0)) / 2))),
				),
		),
	);
	return groups.map((group, index) => {
		const centre = around({ x: 0, y: 0 }, circle, angles[index] ?? 0);
		const radius = radii[index] ?? 0;
		const members = group.map((item, place) => ({
			item,
			at: around(centre, radius, (place / group.length) * FULL - FULL / 4),
		}));
		return { centre, radius, members };
	});
}

function around({ x, y }: Point, radius: number, angle: number): Point {
	return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
}
