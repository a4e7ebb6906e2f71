import {
  addAddress,
  getAccount,
  getOrder as getOwnOrder,
  listAddresses,
  listGiftCards,
  listOrders,
  removeAddress,
  updateAccount,
} from '#modules/account/procedures.ts'
import { changeEmail, changePassword } from '#modules/account/credentials.ts'
import { finishGoogleLink, startGoogleLink, unlinkGoogle } from '#modules/account/google-link.ts'
import { getSignInMethods } from '#modules/account/sign-in-methods.ts'
import * as security from '#modules/account/security.ts'
import { getAvailability, getBakeSale, listBakeSales, listDeliveryAreas } from '#modules/bake-sales/procedures.ts'
import { applyVoucher, clearBasket, getBasket, removeVoucher, setLine } from '#modules/basket/procedures.ts'
import { getProduct, listCategories, listOffers, listProducts } from '#modules/catalogue/procedures.ts'
import { placeOrder, placeOrders } from '#modules/checkout/procedures.ts'
import { quote } from '#modules/checkout/quote.ts'
import { getPost, listFaqs, listPosts, sendMessage } from '#modules/content/procedures.ts'
import { listAnyDocuments, listDocuments } from '#modules/documents/procedures.ts'
import { confirmSecondFactor } from '#modules/identity/challenge.ts'
import { finishGoogleSignIn, startGoogleSignIn } from '#modules/identity/google.ts'
import { requestPasswordReset, resetPassword, verifyEmail } from '#modules/identity/links.ts'
import { register } from '#modules/identity/register.ts'
import { getSession, signIn, signOut } from '#modules/identity/sign-in.ts'
import { acceptInvitation, getInvitation } from '#modules/invitations/accept.ts'
import { invite, listInvitations, revokeInvitation } from '#modules/invitations/procedures.ts'
import { getPlan } from '#modules/bake-plan/procedures.ts'
import { cancelOrder, changeSlot, editOrder, getOrder } from '#modules/orders/procedures.ts'
import { getConsent, listConsents, setConsent } from '#modules/privacy/consent.ts'
import { eraseAccount } from '#modules/privacy/erase.ts'
import { collectExport, exportData, getExport } from '#modules/privacy/export.ts'
import { unsubscribe } from '#modules/privacy/unsubscribe.ts'
import { resolveMove } from '#modules/orders/resolve-move.ts'
import { createBakeSale, updateBakeSale } from '#modules/staff-bake-sales/editing.ts'
import {
  cancelBakeSale,
  cloneBakeSale,
  completeBakeSale,
  getChoices,
  getSaleAtDesk,
  listAllBakeSales,
  moveBakeSale,
  publishBakeSale,
} from '#modules/staff-bake-sales/procedures.ts'
import { confirmCannotBake, previewCannotBake } from '#modules/cannot-bake/procedures.ts'
import { buyGiftCard } from '#modules/gift-cards/buy.ts'
import { checkGiftCard, getGiftCardPurchase } from '#modules/gift-cards/procedures.ts'
import { getPayment } from '#modules/payments/check.ts'
import { getMessageChoices, setMessageChoices } from '#modules/reminders/choices.ts'
import { listDisputes } from '#modules/payments/disputes.ts'
import { getEvidence } from '#modules/evidence/procedures.ts'
import { payOnCollection } from '#modules/payments/pay-on-collection.ts'
import { listReconciliations, reconcile } from '#modules/payments/reconcile.ts'
import { startPayment } from '#modules/payments/start.ts'
import { listWebhookEvents, replayWebhookEvent } from '#modules/webhooks/procedures.ts'
import { getStatement } from '#modules/ledger/procedures.ts'
import { getAnyOrder, listAllOrders } from '#modules/staff-orders/list.ts'
import { recordPayment } from '#modules/staff-orders/payment.ts'
import { refundOrder } from '#modules/staff-orders/refund.ts'
import { refundOrderLines } from '#modules/staff-orders/refund-lines.ts'
import { cancelAnyOrder, editAnyOrder, setOrderStatus } from '#modules/staff-orders/procedures.ts'
import { getMessageFigures, liftSuppression, listMessages, resendMessage } from '#modules/staff-messages/procedures.ts'
import { createVoucher, disableVoucher, listVouchers } from '#modules/vouchers/procedures.ts'

import {
  acceptOffer,
  getWaitingPlace,
  joinWaitingList,
  leaveWaitingList,
  listWaitingPlaces,
} from '#modules/waiting-list/procedures.ts'

/** The operations of the contract that are real; the board lists the others. */
export const router = {
  catalogue: { listCategories, list: listProducts, get: getProduct, listOffers },
  bakeSales: { list: listBakeSales, get: getBakeSale, getAvailability, listDeliveryAreas },
  basket: { get: getBasket, setLine, clear: clearBasket, applyVoucher, removeVoucher },
  checkout: { placeOrder, placeOrders, quote },
  orders: { get: getOrder, edit: editOrder, changeSlot, cancel: cancelOrder, resolveMove, listDocuments },
  payments: { start: startPayment, get: getPayment, payOnCollection, checkGiftCard },
  giftCards: { buy: buyGiftCard, getPurchase: getGiftCardPurchase },
  content: { listPosts, getPost, listFaqs, sendMessage },
  waitingList: { join: joinWaitingList, get: getWaitingPlace, accept: acceptOffer, leave: leaveWaitingList },
  identity: {
    register,
    verifyEmail,
    signIn,
    signOut,
    startGoogleSignIn,
    finishGoogleSignIn,
    confirmSecondFactor,
    requestPasswordReset,
    resetPassword,
    getSession,
    getInvitation,
    acceptInvitation,
  },
  account: {
    get: getAccount,
    update: updateAccount,
    listOrders,
    getOrder: getOwnOrder,
    listAddresses,
    addAddress,
    removeAddress,
    listGiftCards,
    listWaitingPlaces,
    getMessageChoices,
    setMessageChoices,
    getSignInMethods,
    startGoogleLink,
    finishGoogleLink,
    unlinkGoogle,
    changePassword,
    changeEmail,
    listSessions: security.listSessions,
    revokeSession: security.revokeSession,
    signOutEverywhere: security.signOutEverywhere,
    getSecondFactor: security.getSecondFactor,
    startSecondFactor: security.startSecondFactor,
    confirmSecondFactor: security.confirmSecondFactor,
    removeSecondFactor: security.removeSecondFactor,
    renewRecoveryCodes: security.renewRecoveryCodes,
  },
  privacy: {
    getConsent,
    setConsent,
    listConsents,
    getExport,
    exportData,
    collectExport,
    erase: eraseAccount,
    unsubscribe,
  },
  staff: {
    bakeSales: {
      list: listAllBakeSales,
      get: getSaleAtDesk,
      getChoices,
      create: createBakeSale,
      update: updateBakeSale,
      publish: publishBakeSale,
      clone: cloneBakeSale,
      move: moveBakeSale,
      cancel: cancelBakeSale,
      complete: completeBakeSale,
      getPlan,
    },
    orders: {
      list: listAllOrders,
      get: getAnyOrder,
      edit: editAnyOrder,
      setStatus: setOrderStatus,
      recordPayment,
      refund: refundOrder,
      refundLines: refundOrderLines,
      cancel: cancelAnyOrder,
      previewCannotBake,
      confirmCannotBake,
      getStatement,
      listDocuments: listAnyDocuments,
    },
    vouchers: { list: listVouchers, create: createVoucher, disable: disableVoucher },
    people: { listInvitations, invite, revokeInvitation },
    payments: { listDisputes, getEvidence, listReconciliations, reconcile },
    messages: { list: listMessages, getFigures: getMessageFigures, resend: resendMessage, lift: liftSuppression },
    webhooks: { list: listWebhookEvents, replay: replayWebhookEvent },
  },
}
