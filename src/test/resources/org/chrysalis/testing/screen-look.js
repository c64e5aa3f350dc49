// What ScreenCheck asks of a page, in the page itself: a locator brings a library of its own into every page that it looks
// at, and each question is a way there and back through three processes. ScreenScript puts axe before this.

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

// A back link stands before the content, as the Design System has it: hence no rule on regions. None of the rules asks for
// the style sheets, which would be fetched once more, and nobody reads the selectors.
async function faults() {
  const found = await axe.run(document, {
    runOnly: STANDARDS,
    resultTypes: ['violations'],
    rules: {region: {enabled: false}},
    preload: false,
    selectors: false
  });
  return found.violations.map(fault =>
    fault.id + ': ' + fault.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '));
}

function words() {
  return {
    headings: document.querySelectorAll('h1').length,
    title: document.title,
    nowhere: [...document.querySelectorAll('.govuk-error-summary a')].map(link => link.getAttribute('href'))
      .filter(target => document.getElementById(target.substring(1)) === null),
    holdUp: [...document.querySelectorAll('script')].filter(script => script.type !== 'module')
      .map(script => script.outerHTML.substring(0, 100))
  };
}

// A mark that the browser tells the painting of: what came before it is painted too, and noted. Without this a picture that
// is there already, or what a script wrote, could be asked for before anybody had seen it.
async function painted() {
  await Promise.all([...document.images].filter(image => image.complete).map(image => image.decode().catch(() => {})));
  const mark = document.createElement('p');
  mark.textContent = '.';
  mark.setAttribute('elementtiming', 'mark');
  mark.setAttribute('aria-hidden', 'true');
  mark.style.cssText = 'position: fixed; top: 0; left: 0; margin: 0; font-size: 4px';
  await new Promise(done => {
    const observer = new PerformanceObserver(done);
    observer.observe({type: 'element'});
    setTimeout(done, 10000);
    document.body.append(mark);
  });
  mark.remove();
}

// How much jumped, and why the largest thing in sight could come late: unless it is words that came with the page, it waits
// for a picture or a script. How long it took is no business of a test on a machine that does other things too.
function drawn(source) {
  const plain = text => text.replace(/\s+/g, ' ').trim();
  let shift = 0;
  let largest = null;
  new PerformanceObserver(list => list.getEntries().forEach(e => shift += e.value))
    .observe({type: 'layout-shift', buffered: true});
  new PerformanceObserver(list => list.getEntries().forEach(e => largest = e))
    .observe({type: 'largest-contentful-paint', buffered: true});
  const late = () => {
    if (largest === null) return 'nothing was drawn';
    if (largest.url !== '') return 'it is fetched from ' + largest.url;
    // Words in a field are in no element that a page can see.
    if (largest.element === null) return '';
    const sent = plain(new DOMParser().parseFromString(source, 'text/html').body.textContent);
    const seen = plain(largest.element.textContent);
    return sent.includes(seen) ? '' : 'a script wrote ' + seen;
  };
  return new Promise(done => {
    // What was noted so far is told to all observers at once: who knows the largest knows every shift.
    const look = patience => largest === null && patience > 0
      ? setTimeout(look, 10, patience - 1)
      : done({shift, late: late()});
    setTimeout(look, 10, 1000);
  });
}

function tooWide() {
  return [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.chrysalis-scroll'))
    .slice(0, 3).map(e => e.tagName.toLowerCase() + '.' + e.className).join(', ');
}

// Links and fields within something that is there for screen readers alone: focus would vanish in it.
function unseen() {
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && !e.matches('.govuk-skip-link'))
    .filter(e => e.checkVisibility({visibilityProperty: true}))
    .filter(e => {
      for (let a = e; a && a !== document.body; a = a.parentElement) {
        const box = a.getBoundingClientRect();
        if (box.width <= 1 || box.height <= 1) {
          const style = getComputedStyle(a);
          if (style.overflow !== 'visible' || style.clipPath !== 'none') {
            return true;
          }
        }
      }
      return false;
    })
    .map(e => e.tagName.toLowerCase() + '.' + e.className + ' ' + e.textContent.trim());
}

return {
  all: async source => ({faults: await faults(), ...await painted().then(() => drawn(source)), ...words()}),
  narrow: () => {
    const taken = document.documentElement.scrollWidth;
    return {taken, wide: taken === innerWidth ? 'nothing' : tooWide(), unseen: unseen()};
  }
};
