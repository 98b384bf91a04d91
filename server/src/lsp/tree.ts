import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { Report } from '../discovery/report';
import { unlessCancelled } from './cancellation';
import { declarationOf } from './declaration';
import { PluginTree } from './plugin-tree';
import {
  childrenRequest,
  declarationRequest,
  type FileLocation,
  type NodeParams,
  type TreeNode,
  type TreeView,
  tooltipRequest,
  treeRequest,
} from './protocol';
import type { Session } from './session';
import { tooltipOf } from './tooltip';

/** The requests about the tree. All wait for the end of the first scan, and then are answered from the last one. */
export function registerTree(session: Session): void {
  const { connection, report, scheduler, translate } = session;
  let last: { readonly report: Report; readonly view: string; readonly tree: PluginTree } | undefined;

  const treeFor = async (
    { groupBy, onlyProblems }: TreeView,
    token: CancellationToken,
  ): Promise<PluginTree> => {
    if (report.current === undefined) await unlessCancelled(scheduler.settled(), token);
    const { current } = report;
    if (current === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, 'The first scan failed');
    const view = `${groupBy} ${onlyProblems}`;
    if (last?.report !== current || last.view !== view) {
      const context = { root: report.root, translate };
      last = { report: current, view, tree: new PluginTree(current, { groupBy, onlyProblems }, context) };
    }
    return last.tree;
  };

  connection.onRequest(
    treeRequest.method,
    async (params: TreeView, token: CancellationToken): Promise<readonly TreeNode[]> =>
      (await treeFor(params, token)).nodes,
  );
  connection.onRequest(
    childrenRequest.method,
    async (params: NodeParams, token: CancellationToken): Promise<readonly TreeNode[]> =>
      (await treeFor(params, token)).childrenOf(params.id),
  );
  connection.onRequest(
    tooltipRequest.method,
    async (params: NodeParams, token: CancellationToken): Promise<string | null> => {
      const subject = (await treeFor(params, token)).subjectOf(params.id);
      return subject === undefined ? null : tooltipOf(subject, translate);
    },
  );
  connection.onRequest(
    declarationRequest.method,
    async (params: NodeParams, token: CancellationToken): Promise<FileLocation | null> => {
      const subject = (await treeFor(params, token)).subjectOf(params.id);
      return subject === undefined ? null : declarationOf(subject, session);
    },
  );
}
