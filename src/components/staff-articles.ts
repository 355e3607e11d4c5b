/** The articles as the staff board needs them: search, replies and addresses, all loaded before a key is pressed. */
import { createLoader, type LoadedSearch, type SearchLoader } from "../search/client/loader.ts";
import type { ArticleRecord, PlatformRecord } from "../search/shared/records.ts";
import { type CopyKind, loadReplies, type Replies } from "./replies.ts";

export interface StaffArticles extends SearchLoader {
	/** Address of the site's top, with a slash at the end. */
	readonly base: string;
	/** The article of a code; undefined where there is none (any more). Rejects when the network does. */
	find(code: string): Promise<ArticleRecord | undefined>;
	/** Full address of an article, to be sent on. */
	addressOf(code: string): string;
	/** One text to hand on. To be called once `load` is done: copying cannot wait for a download. */
	textOf(kind: CopyKind, record: ArticleRecord): string;
	/** The platform of an article. */
	platformOf(record: ArticleRecord): PlatformRecord | undefined;
}

/** See createLoader for the parameters. */
export function createStaffArticles(base: string, engines: readonly string[]): StaffArticles {
	const loader = createLoader(base, engines);
	let replies: Promise<Replies> | undefined;
	let ready: { search: LoadedSearch; replies: Replies } | undefined;

	const load = async (): Promise<LoadedSearch> => {
		replies ??= loadReplies(base).catch((error) => {
			replies = undefined;
			throw error;
		});
		const [search, made] = await Promise.all([loader.load(), replies]);
		ready = { search, replies: made };
		return search;
	};
	const addressOf = (code: string) => `${location.origin}${base}${code}/`;
	const platforms = () => ready?.search.pack.platforms ?? [];
	return {
		base,
		load,
		loadReader: loader.loadReader,
		async find(code) {
			const { pack, searcher } = await load();
			const isIt = (record: ArticleRecord) => record.code === code;
			// Of a large site no article is here; there the code finds it.
			return pack.articles.find(isIt) ?? (await searcher.search(code)).hits.map(({ record }) => record).find(isIt);
		},
		addressOf,
		textOf(kind, record) {
			if (!ready) throw new Error(`no replies yet for ${record.code}`);
			return ready.replies.textOf(kind, record, platforms(), addressOf(record.code));
		},
		platformOf: (record) => platforms().find(({ id }) => id === record.platform),
	};
}

/** Title of an article. */
export function titleOf(record: ArticleRecord): string {
	return record.blocks.find(({ type }) => type === "T")?.text ?? record.code;
}
