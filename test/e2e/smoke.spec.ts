import {expect, test} from '@playwright/test';

test('the home page is there', async ({page}) => {
  const response = await page.goto('./');
  expect(response?.status()).toBe(200);
});
