/** Before the search field wakes: what the anchor asks for goes into it. */
import { queryIn } from "./address.ts";

const field = document.querySelector<HTMLTextAreaElement>("[data-search-input]");
const query = queryIn(location.hash);
if (field && query) field.value = query;
