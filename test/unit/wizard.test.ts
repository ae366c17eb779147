import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, asked, begin, goBack, settled } from '../../client/wizard/progress';
import { type Answer, offered, type PickStep, type Wizard } from '../../client/wizard/step';

interface Trip {
  readonly where?: Answer;
  readonly name?: Answer;
  readonly tent?: Answer;
  readonly bags?: Answer;
}

const trip: Wizard<Trip> = {
  title: 'Plan a trip',
  steps: [
    { kind: 'text', key: 'where', prompt: 'Where?' },
    { kind: 'text', key: 'name', derived: true, prompt: 'Name?', initial: ({ where }) => `To ${where}` },
    { kind: 'pick', key: 'tent', when: ({ where }) => where === 'woods', prompt: 'Tent?', options: () => [] },
    { kind: 'many', key: 'bags', prompt: 'Bags?', options: () => [] },
  ],
};

/** `number/total key = offered answer`. */
function now(answers: Trip, at: number): string | undefined {
  const step = asked(trip, { answers, at });
  return step && `${step.number}/${step.total} ${step.step.key} = ${step.answer}`;
}

test('a wizard asks what applies, and counts what it asks', () => {
  const cases: [Trip, number, string | undefined][] = [
    [{}, 0, '1/3 where = undefined'],
    [{ where: 'sea' }, 1, '2/3 name = To sea'],
    [{ where: 'woods' }, 1, '2/4 name = To woods'],
    [{ where: 'woods', name: 'Out' }, 1, '2/4 name = Out'],
    [{ where: 'woods', name: 'Out' }, 2, '3/4 tent = undefined'],
    [{ where: 'sea', name: 'Out' }, 2, '3/3 bags = undefined'],
    [{ where: 'sea', name: 'Out', bags: [] }, 3, undefined],
  ];
  for (const [answers, at, expected] of cases) assert.equal(now(answers, at), expected);
});

test('an answer leads on, back leads to the one before with its answer', () => {
  let progress = begin<Trip>({});
  progress = goBack(progress);
  assert.equal(progress.at, 0);
  progress = answer(trip, progress, 'woods');
  progress = answer(trip, progress, 'Into the woods');
  progress = answer(trip, progress, 'small');
  assert.deepEqual(progress, { answers: { where: 'woods', name: 'Into the woods', tent: 'small' }, at: 3 });
  progress = goBack(goBack(progress));
  assert.equal(now(progress.answers, progress.at), '2/4 name = Into the woods');
});

test('what was derived is forgotten when an earlier answer changes, and only then', () => {
  const answers: Trip = { where: 'woods', name: 'Out', tent: 'small' };
  assert.deepEqual(answer(trip, { answers, at: 0 }, 'woods').answers, answers);
  assert.deepEqual(answer(trip, { answers, at: 0 }, 'sea').answers, { where: 'sea', tent: 'small' });
  assert.deepEqual(answer(trip, { answers: { ...answers, bags: ['a'] }, at: 3 }, ['b']).answers, {
    ...answers,
    bags: ['b'],
  });
});

test('answers of steps that are not asked in the end are dropped', () => {
  assert.deepEqual(settled(trip, { where: 'sea', name: 'Out', tent: 'small', bags: ['a'] }), {
    where: 'sea',
    name: 'Out',
    bags: ['a'],
  });
});

test('what is typed is offered beside the listed options, which keep their places', () => {
  const step: PickStep<Trip> = {
    kind: 'pick',
    key: 'tent',
    prompt: '',
    options: () => ['a', 'b'].map((value) => ({ value, label: value })),
    typed: (text) => (text === '?' ? [{ refused: 'no' }] : [...text].map((value) => ({ value, label: value }))),
  };
  const cases: [text: string, typed: string[], meant: string[]][] = [
    ['', [], []],
    ['  ', [], []],
    [' c ', ['c'], ['c']],
    ['b', [], ['b']],
    ['bc', ['c'], ['b', 'c']],
    ['?', ['refused: no'], []],
  ];
  for (const [text, typed, meant] of cases) {
    const offer = offered(step, text, {});
    assert.deepEqual(
      offer.listed.map(({ value }) => value),
      ['a', 'b'],
    );
    assert.deepEqual(
      offer.typed.map((each) => ('refused' in each ? `refused: ${each.refused}` : each.value)),
      typed,
    );
    assert.deepEqual(offer.meant, meant);
  }
});
