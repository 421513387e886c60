import type { Random } from '../../simulator/random.ts';
import { calm, foul } from '../line/weather.ts';
import type { Fault, Seat, Stage } from '../stage.ts';

const startAgain = async ({ laptop }: Seat, { rest }: Stage, random: Random): Promise<void> => {
  await rest(random.between(50, 2_000));
  laptop.start();
};

const killed: Fault = {
  name: 'desk kills',
  weight: 4,
  happen: async (stage, random) => {
    const seat = random.pick(stage.seats);
    await seat.laptop.kill();
    await startAgain(seat, stage, random);
  },
};

/** In the middle of an exchange. */
const killedAtWork: Fault = {
  name: 'desk kills at work',
  weight: 5,
  happen: async (stage, random) => {
    const seat = random.pick(stage.seats);
    await Promise.race([seat.line.nextBytes(), stage.rest(3_000)]);
    await stage.rest(random.below(40));
    await seat.laptop.kill();
    await startAgain(seat, stage, random);
  },
};

/** In the middle of an act. */
const killedInAct: Fault = {
  name: 'desk kills in an act',
  weight: 5,
  happen: async (stage, random) => {
    const seat = random.pick(stage.seats);
    void seat.laptop.order('act', random.below(1_000_000_000));
    await stage.rest(random.below(60));
    await seat.laptop.kill();
    await startAgain(seat, stage, random);
  },
};

const suspended: Fault = {
  name: 'desk stops',
  weight: 4,
  happen: async ({ seats, rest }, random) => {
    const { laptop } = random.pick(seats);
    laptop.suspend();
    await rest(random.between(200, 6_000));
    laptop.resume();
  },
};

export const laptopFaults: readonly Fault[] = [killed, killedAtWork, killedInAct, suspended];

const badWeather: Fault = {
  name: 'bad weather',
  weight: 3,
  happen: async ({ seats, rest }, random) => {
    const weather = foul(random);
    const hit = random.chance(0.3) ? seats : [random.pick(seats)];
    for (const { line } of hit) line.weather = weather;
    await rest(random.between(1_000, 10_000));
    for (const { line } of hit) line.weather = calm;
  },
};

const cut: Fault = {
  name: 'cuts of all connections',
  weight: 4,
  happen: async ({ seats, faults, rest }, random) => {
    const { line } = random.pick(seats);
    await Promise.race([line.nextBytes(), rest(3_000)]);
    await rest(random.below(30));
    const count = line.cut();
    if (count > 0) faults.count('cuts', count);
  },
};

export const lineFaults: readonly Fault[] = [badWeather, cut];

/** Room for this much is left at most. */
const roomLeft = 96 * 1024;

const laptopFull: Fault = {
  name: 'full desk disks',
  weight: 4,
  happen: async ({ seats, rest }, random) => {
    const { disk } = random.pick(seats);
    if (!disk.isOwn) return;
    disk.fill(random.below(roomLeft));
    await rest(random.between(1_000, 6_000));
    disk.empty();
  },
};

const hubFull: Fault = {
  name: 'full hub disks',
  weight: 1,
  happen: async ({ hubDisk, rest }, random) => {
    if (!hubDisk.isOwn) return;
    hubDisk.fill(random.below(roomLeft));
    await rest(random.between(1_000, 6_000));
    hubDisk.empty();
  },
};

export const diskFaults: readonly Fault[] = [laptopFull, hubFull];
