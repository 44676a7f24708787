const median = (figures) => {
  const sorted = [...figures].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};
const whole = (figure) => Math.round(figure).toLocaleString('en-GB');
const two = (figure) => (Math.round(figure * 100) / 100).toFixed(2);

/**
 * Medians of the rounds. What is held against an anchor is held, in each round, against the client count whose median is
 * best: its ratio is the median of the rounds' ratios.
 */
export function report({ rounds, all, storm, growth, tool, settings, sizes, machine }) {
  const figuresOf = (name) => rounds.map((round) => round[name]);
  const best = (group) => {
    const members = all.filter((one) => one.group === group);
    const [first] = members.sort((a, b) => medianOf(b.name) - medianOf(a.name));
    return first?.name;
  };
  const medianOf = (name) => median(figuresOf(name).map(({ perSecond }) => perSecond));
  const rows = all.map(({ name, against, goal }) => {
    const anchor = against && best(against);
    const ratios = anchor && rounds.map((round) => round[name].perSecond / round[anchor].perSecond);
    const middle = (pick) => median(figuresOf(name).map(pick));
    const { p99 } = figuresOf(name)[0];
    const names = Object.keys(figuresOf(name)[0].shares);
    return {
      name,
      perSecond: medianOf(name),
      rounds: figuresOf(name).map(({ perSecond }) => Math.round(perSecond)),
      p50: p99 === undefined ? null : middle((one) => one.p50),
      p99: p99 === undefined ? null : middle((one) => one.p99),
      against: anchor ?? null,
      ratio: ratios ? median(ratios) : null,
      goal: goal ?? null,
      shares: Object.fromEntries(names.map((one) => [one, middle(({ shares }) => shares[one])])),
    };
  });
  const at = new Date().toISOString().slice(0, 10);
  const json = {
    at,
    machine,
    tool,
    settings,
    sizes,
    contenders: rows,
    storm,
    growth: growth && grown(growth),
  };
  return { json, markdown: markdownOf(json) };
}

/** Each side's median, and the median of the ratios of the rounds. */
function grown({ sides, rounds }) {
  const [few, many] = sides;
  const rows = Object.keys(rounds[0]).map((name) => {
    const of = (side) => rounds.map((round) => round[name][side.name]);
    return {
      name,
      few: of(few).map(Math.round),
      many: of(many).map(Math.round),
      slower: median(rounds.map((round) => round[name][few.name] / round[name][many.name])),
    };
  });
  return { few, many, rows, goal: 1.15 };
}

function growthOf({ few, many, rows, goal }, line) {
  const size = ({ orders, events }) => `${whole(orders)} orders, ${whole(events)} events`;
  const heads = ['growth', size(few), size(many), 'times slower', 'goal'];
  return [
    line(heads),
    line(heads.map(() => '---')),
    ...rows.map((row) =>
      line([
        row.name,
        ...[row.few, row.many].map(
          (figures) => `${whole(median(figures))} (${figures.map(whole).join(', ')})`,
        ),
        two(row.slower),
        `≤ ${goal}`,
      ]),
    ),
    '',
  ];
}

function markdownOf({ at, machine, tool, settings, sizes, contenders, storm, growth }) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const heads = [
    'what',
    'a second (median)',
    'every round',
    'p50 / p99, ms',
    'against',
    'ratio',
    'goal',
    'CPU of all cores, %',
  ];
  const table = contenders.map((row) =>
    line([
      row.name,
      whole(row.perSecond),
      row.rounds.map(whole).join(', '),
      row.p99 === null ? '–' : `${row.p50} / ${row.p99}`,
      row.against ?? '–',
      row.ratio === null ? '–' : two(row.ratio),
      row.goal === null || sizes.quick ? '–' : `≥ ${row.goal}`,
      Object.entries(row.shares)
        .filter(([, share]) => share > 0)
        .map(([name, share]) => `${name} ${share}`)
        .join(', '),
    ]),
  );
  return [
    '# Benchmark',
    '',
    ...(sizes.quick ? ['A quick run shows that everything can be measured; its figures are none.', ''] : []),
    `Written by \`npm run bench\` on ${at}: ${machine}, PostgreSQL ${settings.version}, fsync ${settings.fsync}, synchronous_commit ${settings.synchronous_commit}.`,
    `${sizes.rounds} rounds of ${sizes.seconds} s after one that is not counted, all contenders in each; a ratio is the median of the rounds' ratios; ${sizes.connections} keep-alive connections, ${whole(sizes.customers)} customers with a token each. Anchors: ${tool}, our own functions called singly (prepared).`,
    'The API is one process, with tokens, validation and rate limits on (counted, and set so high that nobody is refused), its worker not running; load, API and PostgreSQL share the cores. Purchases are orders with their payment opened at a Stripe in the process. After each that writes, the sums are held against the books; after each round all invariants are verified.',
    '',
    line(heads),
    line(heads.map(() => '---')),
    ...table,
    '',
    ...(growth ? [`Growth: ${sizes.growth.rounds} rounds.`, '', ...growthOf(growth, line)] : []),
    ...(storm
      ? [
          `Sold-out storm: ${whole(sizes.storm.buyers)} buyers within ${sizes.storm.seconds} s for ${sizes.storm.places} places in 4 types: exactly ${whole(storm.statuses[201])} sold, ${whole(storm.statuses[409] ?? 0)} told that it is sold out; p50 ${storm.p50} ms, p99 ${storm.p99} ms, longest ${storm.max} ms.`,
          '',
        ]
      : []),
  ].join('\n');
}
