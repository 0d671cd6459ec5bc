import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Calendar applications that are not ours, each with a home of its own. */

export type Client = 'khal' | 'calcurse' | 'vdirsyncer';

/** Whether this machine has it; where `make` installs what is missing, its absence is a failure. */
export function isMissing(client: Client): boolean {
  if (process.env.CALENDAR_CLIENTS === 'required') return false;
  try {
    execFileSync(client, ['--version'], { stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
}

function run(home: string, client: Client, args: string[], input = ''): string {
  return execFileSync(client, args, {
    encoding: 'utf8',
    input,
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      LC_ALL: 'C.UTF-8',
      TZ: 'Europe/Paris',
    },
  });
}

function inHome<Answer>(read: (home: string) => Answer): Answer {
  const home = mkdtempSync(join(tmpdir(), 'soga-client-'));
  try {
    return read(home);
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** What khal lists on a day after it imported the calendar: a line for each, `14:00-17:00 Title`. */
export function inKhal(calendar: string, day: string): string[] {
  return inHome((home) => {
    const config = join(home, 'khal.conf');
    const path = join(home, 'calendar');
    mkdirSync(path);
    writeFileSync(join(home, 'feed.ics'), calendar);
    writeFileSync(
      config,
      [
        '[calendars]',
        '[[soga]]',
        `path = ${path}`,
        '[locale]',
        'timeformat = %H:%M',
        'dateformat = %Y-%m-%d',
        'longdateformat = %Y-%m-%d',
        'datetimeformat = %Y-%m-%d %H:%M',
        'longdatetimeformat = %Y-%m-%d %H:%M',
        'local_timezone = Europe/Paris',
        'default_timezone = Europe/Paris',
        '[sqlite]',
        `path = ${join(home, 'khal.db')}`,
        '',
      ].join('\n'),
    );
    run(home, 'khal', ['-c', config, 'import', '--batch', '-a', 'soga', join(home, 'feed.ics')]);
    const format = '{start-time}-{end-time} {title}';
    return run(home, 'khal', [
      '-c',
      config,
      'list',
      '--day-format',
      '',
      '--format',
      format,
      day,
      '1d',
    ])
      .split('\n')
      .filter((line) => line !== '');
  });
}

/** What calcurse shows on a day after it imported the calendar. */
export function inCalcurse(calendar: string, day: string): string {
  return inHome((home) => {
    writeFileSync(join(home, 'feed.ics'), calendar);
    run(home, 'calcurse', ['-D', home, '-q', '-i', join(home, 'feed.ics')]);
    const question = ['--input-datefmt', '4', '-Q', '--from', day, '--to', day];
    return run(home, 'calcurse', ['-D', home, ...question]);
  });
}

/** A folder that vdirsyncer keeps in step with a feed; `sync` answers its files, one for each entry, without folds. */
export function withVdirsyncer(
  feed: string,
  use: (sync: () => string[]) => Promise<void>,
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'soga-client-'));
  const config = join(home, 'vdirsyncer.conf');
  const folder = join(home, 'calendar');
  writeFileSync(
    config,
    [
      '[general]',
      `status_path = "${join(home, 'status')}"`,
      '[pair soga]',
      'a = "here"',
      'b = "there"',
      'collections = null',
      'conflict_resolution = "b wins"',
      '[storage here]',
      'type = "filesystem"',
      `path = "${folder}"`,
      'fileext = ".ics"',
      '[storage there]',
      'type = "http"',
      `url = "${feed}"`,
      '',
    ].join('\n'),
  );
  mkdirSync(folder);
  run(home, 'vdirsyncer', ['-c', config, 'discover'], 'y\n');
  const sync = () => {
    run(home, 'vdirsyncer', ['-c', config, 'sync']);
    return readdirSync(folder).map((file) =>
      readFileSync(join(folder, file), 'utf8').replaceAll(/\r?\n /g, ''),
    );
  };
  return use(sync).finally(() => rmSync(home, { recursive: true }));
}
