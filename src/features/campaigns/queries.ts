export { coverageOf, type Campaign, type Coverage } from "./campaign.js";
export { campaignById, latestCampaigns } from "./store.js";
