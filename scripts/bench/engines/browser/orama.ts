/** Orama in the browser: loads the database that Node saved. */
import { load, type RawData, search } from "@orama/orama";
import { FIELD_BOOSTS, FIELD_NAMES } from "../fields.ts";
import { createDatabase, ORAMA_FILE } from "../orama-database.ts";
import type { Open } from "../port.ts";
import { fetchText } from "./minisearch.ts";

export const open: Open = async (base) => {
	const database = createDatabase();
	load(database, JSON.parse(await fetchText(base + ORAMA_FILE)) as RawData);
	return {
		async search(query) {
			const { hits } = await search(database, {
				term: query,
				limit: 10,
				properties: FIELD_NAMES,
				boost: FIELD_BOOSTS,
			});
			const codes = hits.map(({ document }) => String(document.code));
			return { codes, isSure: codes.length > 0 };
		},
	};
};
