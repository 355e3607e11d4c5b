/** The script of the single file. The order matters: the field gets its query before it wakes. */
import "./style.css";
import "./page-lines.ts";
import "./anchors.ts";
import "./calls.ts";
import "./read-query.ts";
import "../../search/client/search-box.ts";
import { drawContents } from "./contents.ts";
import "./views.ts";

drawContents();
// It runs: a fault from here on must not show everything at once, see index/build-edition.ts.
window.onerror = null;
