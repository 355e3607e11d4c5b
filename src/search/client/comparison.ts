/** Does a query ask about several platforms at once? Then a comparison page answers it. */
import type { Analysis } from "../shared/analyse.ts";
import type { Pack } from "../shared/pack.ts";
import { HOME } from "../shared/records.ts";

/** What several platforms are called in short, beside the names of regions. */
const SHARED_NAMES = ["政采"];

/**
 * Tells of an analysis whether it compares: it names two platforms, or one and the region of others (`政采云和四川`).
 * What belongs to the name of the very platform that is named says nothing more.
 */
export function withComparison(analysis: Analysis, platforms: Pack["platforms"]): Analysis {
	const named = platforms.filter(({ id }) => analysis.platforms.indexOf(id) >= 0);
	const regions = [...(platforms.find(({ id }) => id === HOME)?.aliases ?? []), ...SHARED_NAMES];
	const isOf = (region: string) => platforms.some(({ short }) => short.indexOf(region) >= 0);
	const namesOther = regions.some(
		(region) =>
			analysis.text.indexOf(region) >= 0 && isOf(region) && !named.some(({ short }) => short.indexOf(region) >= 0),
	);
	return named.length + (namesOther ? 1 : 0) > 1 ? { ...analysis, compares: true } : analysis;
}
