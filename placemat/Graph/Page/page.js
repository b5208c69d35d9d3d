'use strict';
(() => {
  const svg = document.querySelector('main svg');
  const details = document.getElementById('details');
  const search = document.getElementById('search');
  const found = document.getElementById('found');
  const nodes = new Map(JSON.parse(document.getElementById('data').textContent).map(node => [node.name, node]));
  const boxes = [...svg.querySelectorAll('.box[data-name]')];
  const wires = [...svg.querySelectorAll('.wire[data-network]')];
  const buses = [...svg.querySelectorAll('.bus')];

  // ---- Moving about: the view box is the window on the picture.
  const whole = svg.viewBox.baseVal;
  const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let view = { ...full };
  svg.removeAttribute('width');
  svg.removeAttribute('height');

  const show = () => svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
  const scale = () => Math.max(view.width / svg.clientWidth, view.height / svg.clientHeight);
  const pointAt = (x, y) => new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse());

  function zoom(factor, centre) {
    const width = Math.min(Math.max(view.width * factor, full.width / 40), full.width * 3);
    const applied = width / view.width;
    view = {
      x: centre.x - (centre.x - view.x) * applied,
      y: centre.y - (centre.y - view.y) * applied,
      width,
      height: view.height * applied,
    };
    show();
  }

  const middle = () => ({ x: view.x + view.width / 2, y: view.y + view.height / 2 });
  const reset = () => { view = { ...full }; show(); };

  svg.addEventListener('wheel', event => {
    event.preventDefault();
    zoom(Math.exp(Math.sign(event.deltaY) * Math.min(Math.abs(event.deltaY), 100) * 0.002), pointAt(event.clientX, event.clientY));
  }, { passive: false });

  const fingers = new Map();
  let travelled = 0;
  svg.addEventListener('pointerdown', event => {
    fingers.set(event.pointerId, event);
    travelled = 0;
  });
  window.addEventListener('pointermove', event => {
    const last = fingers.get(event.pointerId);
    if (!last)
      return;
    const others = [...fingers.values()].filter(finger => finger.pointerId !== event.pointerId);
    if (others.length > 0) {
      const distance = from => Math.hypot(from.clientX - others[0].clientX, from.clientY - others[0].clientY);
      zoom(distance(last) / Math.max(distance(event), 1), pointAt((event.clientX + others[0].clientX) / 2, (event.clientY + others[0].clientY) / 2));
    } else {
      view.x -= (event.clientX - last.clientX) * scale();
      view.y -= (event.clientY - last.clientY) * scale();
      travelled += Math.hypot(event.clientX - last.clientX, event.clientY - last.clientY);
      svg.classList.toggle('moving', travelled > 4);
      show();
    }
    fingers.set(event.pointerId, event);
  });
  for (const name of ['pointerup', 'pointercancel'])
    window.addEventListener(name, event => { fingers.delete(event.pointerId); svg.classList.remove('moving'); });

  document.getElementById('closer').addEventListener('click', () => zoom(0.75, middle()));
  document.getElementById('farther').addEventListener('click', () => zoom(1 / 0.75, middle()));
  document.getElementById('whole').addEventListener('click', reset);

  // ---- Details of what is pointed at.
  const drawn = new Set([...wires, ...buses].map(line => line.dataset.network));
  const captions = new Map();
  let picked = null;

  const element = (name, text, parent) => {
    const made = document.createElement(name);
    made.textContent = text;
    parent.append(made);
    return made;
  };

  function table(heading, rows) {
    if (rows.length === 0)
      return;
    element('h2', heading, details);
    const body = element('table', '', details);
    for (const row of rows) {
      const line = element('tr', '', body);
      for (const cell of row)
        element('td', cell, line);
    }
  }

  function describe(name) {
    details.replaceChildren();
    const node = nodes.get(name);
    if (!node) {
      element('h1', name, details);
      element('p', captions.get(name), details);
      return;
    }
    element('h1', node.name, details);
    element('p', [node.kind, node.role, node.asn ? `AS ${node.asn}` : '', node.routerId ? `router id ${node.routerId}` : ''].filter(part => part).join(' · '), details);
    table('Loopbacks', node.loopbacks.map(address => [address]));
    table('Interfaces', node.interfaces.map(link => [link.name, link.network, link.addresses.join(' '), link.others.length > 4 ? `${link.others.length} others` : link.others.join(' ')]));
    table('Sessions', node.sessions.map(session => [session.type, session.neighbor, `AS ${session.asn}`, session.address, session.bfd ? 'BFD' : '']));
    table('Programs', node.programs.map(program => [program]));
  }

  function emphasize(name) {
    const own = nodes.get(name)?.interfaces.map(link => link.network) ?? [name];
    const networks = new Set(own.filter(network => drawn.has(network)));
    for (const line of [...wires, ...buses])
      line.classList.toggle('near', networks.has(line.dataset.network));
    for (const box of boxes) {
      const other = box.dataset.name;
      box.classList.toggle('near', other === name || networks.has(other) || (nodes.get(other)?.interfaces ?? []).some(link => networks.has(link.network)));
    }
    svg.classList.add('dimmed');
  }

  function point(name) {
    describe(name);
    details.hidden = false;
    const place = boxes.find(box => box.dataset.name === name).getBoundingClientRect();
    details.classList.toggle('left', place.x + place.width / 2 > window.innerWidth / 2);
    emphasize(name);
  }

  function leave() {
    if (picked) {
      point(picked);
      return;
    }
    details.hidden = true;
    svg.classList.remove('dimmed');
  }

  function pick(name) {
    picked = name;
    for (const box of boxes)
      box.classList.toggle('picked', box.dataset.name === name);
    leave();
  }

  for (const box of boxes) {
    const name = box.dataset.name;
    // The panel takes the place of the tip that the picture has by itself.
    const title = box.querySelector('title');
    captions.set(name, title.textContent);
    title.remove();
    box.setAttribute('aria-label', name);
    box.tabIndex = 0;
    box.addEventListener('pointerenter', () => point(name));
    box.addEventListener('pointerleave', leave);
    box.addEventListener('focus', () => point(name));
    box.addEventListener('blur', leave);
    box.addEventListener('keydown', event => { if (event.key === 'Enter') pick(picked === name ? null : name); });
  }
  svg.addEventListener('click', event => {
    if (travelled > 4)
      return;
    const box = event.target.closest('.box[data-name]');
    pick(box && box.dataset.name !== picked ? box.dataset.name : null);
  });

  // A line is too thin to be pointed at, so each gets a wide invisible one.
  for (const wire of wires) {
    const touch = document.createElementNS(svg.namespaceURI, 'path');
    touch.setAttribute('d', wire.getAttribute('d'));
    touch.setAttribute('class', 'touch');
    const title = document.createElementNS(svg.namespaceURI, 'title');
    title.textContent = wire.querySelector('title').textContent;
    touch.append(title);
    touch.addEventListener('pointerenter', () => wire.style.strokeWidth = '3.5px');
    touch.addEventListener('pointerleave', () => wire.style.strokeWidth = '');
    wire.after(touch);
  }

  // ---- Search.
  const texts = new Map([...nodes].map(([name, node]) => [name, [
    name, node.asn ? `AS ${node.asn}` : '', ...node.loopbacks, ...node.interfaces.flatMap(link => [link.network, ...link.addresses]),
  ].join('\n').toLowerCase()]));

  function matches() {
    const word = search.value.trim().toLowerCase();
    return word === '' ? [] : boxes.filter(box => (texts.get(box.dataset.name) ?? box.dataset.name.toLowerCase()).includes(word));
  }

  search.addEventListener('input', () => {
    const hits = matches();
    for (const box of boxes)
      box.classList.toggle('match', hits.includes(box));
    svg.classList.toggle('searching', search.value.trim() !== '');
    found.textContent = search.value.trim() === '' ? '' : `${hits.length} found`;
  });
  search.addEventListener('keydown', event => {
    const hits = matches();
    if (event.key !== 'Enter' || hits.length === 0)
      return;
    const next = hits[(hits.findIndex(box => box.dataset.name === picked) + 1) % hits.length];
    pick(next.dataset.name);
    const place = next.getBoundingClientRect();
    const centre = pointAt(place.x + place.width / 2, place.y + place.height / 2);
    const width = Math.min(view.width, 700);
    const height = view.height * width / view.width;
    view = { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
    show();
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      search.value = '';
      search.dispatchEvent(new Event('input'));
      pick(null);
    }
    if (event.target === search)
      return;
    if (event.key === '/') { event.preventDefault(); search.focus(); }
    if (event.key === '+') zoom(0.75, middle());
    if (event.key === '-') zoom(1 / 0.75, middle());
    if (event.key === '0') reset();
  });
})();
