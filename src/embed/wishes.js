// What somebody wants done with the drafts, and what is said where the storage does not do it.

import { inTime, WORK_TIME } from './patience.js';
import { save } from './save.js';

/** Does it for a keeper. A draft is named by its `id`. */
export async function fulfil(keeper, what, id) {
  const { shelf } = keeper;
  const done = (doing) => inTime(doing, WORK_TIME);
  try {
    switch (what) {
      case 'opened':
        keeper.prove(id);
        // As it was shown: another tab may have written it since.
        return keeper.take(id, keeper.seen.get(id));
      case 'here':
        return keeper.take(id, keeper.rival.revision);
      case 'both':
        keeper.rival = null;
        return keeper.touch(true);
      case 'list':
        return await list(keeper);
      case 'delete':
        await done(shelf.remove(id));
        return await list(keeper);
      case 'raw':
        return save(JSON.stringify(await done(shelf.get(id)), null, 2), `${id}.txt`);
      case 'forget':
        return await forget(keeper);
    }
  } catch (error) {
    keeper.tell('cannot', [keeper.writer.waits || error.name]);
  }
}

async function list(keeper) {
  const look = async () => {
    const { drafts, holds } = await keeper.shelf.look();
    await keeper.ask(holds);
    return drafts;
  };
  // A list that comes late would lie over what somebody has gone on with.
  const drafts = await inTime(look(), WORK_TIME);
  keeper.tell('list', drafts.map((record) => keeper.row(record)));
}

async function forget(keeper) {
  keeper.drop();
  const wait = (why) => {
    keeper.writer.wait(why, forgetting);
    keeper.tell('held-up', [why]);
  };
  const forgetting = keeper.shelf.forget(() => wait('blocked'));
  await inTime(forgetting, WORK_TIME).catch((error) => {
    if (error.name !== 'TimeoutError') throw error;
    if (!keeper.writer.waits) wait(error.name);
  });
  await forgetting;
  keeper.tabs.say({ forgotten: true });
  keeper.tell('forgotten', []);
}
