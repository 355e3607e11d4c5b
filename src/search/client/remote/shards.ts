/** The engine of large sites in plain JavaScript: posting lists by token, in small files. */
import { shardOf, tokenKey } from "../../shared/shards/keys.ts";
import { decodeShard, type PostingList } from "../../shared/shards/postings.ts";
import type { Site } from "../../shared/shards/site.ts";
import { type RemoteFiles, remember } from "./files.ts";
import type { ListSource } from "./recall.ts";

const NOWHERE: PostingList = { articles: new Uint16Array(0), holds: new Uint8Array(0) };

/** Makes the lists of a site; each shard is fetched once. */
export function createShards(files: RemoteFiles, { codes, shards }: Site): ListSource {
	const shard = remember(async (number: number) => decodeShard(await files.bytes(`t/${number}.bin`), codes.length));
	return {
		async listOf(token) {
			const key = tokenKey(token);
			return (await shard(shardOf(key, shards))).get(key) ?? NOWHERE;
		},
	};
}
