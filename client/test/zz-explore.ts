import { openInstalled } from './rig/installed';
import { problems, runCommand, openFile, waitUntil, typeInEditor } from './rig/drive';
import { PluginView } from './installed/plugin-view';
const settings = { 'workbench.colorTheme': 'Default Light Modern', 'json.validate.enable': false };
async function main() {
  const w = await openInstalled({ vsix: '/tmp/vsx/scout.vsix', workspace: '/work/main/test-fixtures/showcase', settings });
  try {
    const { page } = w;
    await page.setViewportSize({ width: 1100, height: 900 });
    const view = new PluginView(page);
    await view.open();
    await view.rows((r) => r.length > 10);
    await view.expand('@hearthside/console');
    await view.expand('@hearthside/console-energy');
    await openFile(page, 'packages/homebridge-hearthside-blinds/package.json');
    await page.locator('.squiggly-warning').first().waitFor();
    const b = await page.locator('.squiggly-warning').first().boundingBox();
    await page.mouse.move(b!.x + 10, b!.y + 8);
    await page.waitForTimeout(1500);
    await page.screenshot({ path: '/tmp/vsx/s5.png' });
    await page.mouse.move(500, 600);
    await page.locator('.statusbar').getByRole('button', { name: /Editor Language Status/ }).click();
    await page.waitForTimeout(1000);
    await page.screenshot({ path: '/tmp/vsx/s6.png' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.keyboard.type('Plugin Scout');
    await page.waitForTimeout(1000);
    await page.screenshot({ path: '/tmp/vsx/s7.png' });
    await page.keyboard.press('Escape');
    await view.row('status').click({ button: 'right' });
    await page.waitForTimeout(1000);
    await page.screenshot({ path: '/tmp/vsx/s8.png' });
  } finally { await w.close(); }
}
main().catch((e) => { console.error(e); process.exit(1); });
