/* What every page loads once it is read: the parts are put together when the site is built. */
import './search.js';
import './search-view.js';
import './site.js';
import './reader.js';
import './cite.js';
import './figures.js';
import './previews.js';
