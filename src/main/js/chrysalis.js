// The one script of every page. Each part looks for its own hook in the page and does nothing without it.
import { startComponents } from './components.js';
import { startDoubleSubmitGuard } from './double-submit-guard.js';
import { startDrafts } from './drafts.js';
import { startPeople } from './people.js';
import { startTimelines } from './timelines.js';

startComponents();
startDoubleSubmitGuard();
startDrafts();
startPeople();
startTimelines();
