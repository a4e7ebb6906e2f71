import * as account from './api/account.ts'
import * as bakeSales from './api/bake-sales.ts'
import * as basket from './api/basket.ts'
import * as catalogue from './api/catalogue.ts'
import * as checkout from './api/checkout.ts'
import * as content from './api/content.ts'
import * as giftCards from './api/gift-cards.ts'
import * as identity from './api/identity.ts'
import * as messageChoices from './api/message-choices.ts'
import * as orders from './api/orders.ts'
import * as payments from './api/payments.ts'
import * as privacy from './api/privacy.ts'
import * as signInMethods from './api/sign-in-methods.ts'
import * as staffBakeSales from './api/staff/bake-sales.ts'
import * as staffMessages from './api/staff/messages.ts'
import * as staffOrders from './api/staff/orders.ts'
import * as staffPayments from './api/staff/payments.ts'
import * as staffPeople from './api/staff/people.ts'
import * as staffVouchers from './api/staff/vouchers.ts'
import * as staffWebhooks from './api/staff/webhooks.ts'
import * as waitingList from './api/waiting-list.ts'

/** Everything the system promises, by area. An operation without a procedure is a promise that is kept by mocks only; the board says which. */
export const contract = {
  catalogue: {
    listCategories: catalogue.listCategories,
    list: catalogue.listProducts,
    get: catalogue.getProduct,
    listOffers: catalogue.listOffers,
  },
  bakeSales: {
    list: bakeSales.listBakeSales,
    get: bakeSales.getBakeSale,
    getAvailability: bakeSales.getAvailability,
    listDeliveryAreas: bakeSales.listDeliveryAreas,
  },
  basket: {
    get: basket.getBasket,
    setLine: basket.setLine,
    clear: basket.clearBasket,
    applyVoucher: basket.applyVoucher,
    removeVoucher: basket.removeVoucher,
  },
  checkout: { quote: checkout.quote, placeOrder: checkout.placeOrder, placeOrders: checkout.placeOrders },
  orders: {
    get: orders.getOrder,
    edit: orders.editOrder,
    changeSlot: orders.changeSlot,
    cancel: orders.cancelOrder,
    resolveMove: orders.resolveMove,
    listDocuments: orders.listDocuments,
  },
  payments: {
    start: payments.startPayment,
    get: payments.getPayment,
    payOnCollection: payments.payOnCollection,
    checkGiftCard: payments.checkGiftCard,
  },
  giftCards: { buy: giftCards.buyGiftCard, getPurchase: giftCards.getGiftCardPurchase },
  waitingList: {
    join: waitingList.joinWaitingList,
    get: waitingList.getWaitingPlace,
    accept: waitingList.acceptOffer,
    leave: waitingList.leaveWaitingList,
  },
  identity: {
    register: identity.register,
    verifyEmail: identity.verifyEmail,
    signIn: identity.signIn,
    signOut: identity.signOut,
    startGoogleSignIn: identity.startGoogleSignIn,
    finishGoogleSignIn: identity.finishGoogleSignIn,
    confirmSecondFactor: identity.confirmSecondFactor,
    requestPasswordReset: identity.requestPasswordReset,
    resetPassword: identity.resetPassword,
    getSession: identity.getSession,
    getInvitation: identity.getInvitation,
    acceptInvitation: identity.acceptInvitation,
  },
  account: {
    get: account.getAccount,
    update: account.updateAccount,
    listOrders: account.listOrders,
    getOrder: account.getOrder,
    listAddresses: account.listAddresses,
    addAddress: account.addAddress,
    removeAddress: account.removeAddress,
    listGiftCards: account.listGiftCards,
    listWaitingPlaces: account.listWaitingPlaces,
    getMessageChoices: messageChoices.getMessageChoices,
    setMessageChoices: messageChoices.setMessageChoices,
    getSignInMethods: signInMethods.getSignInMethods,
    startGoogleLink: signInMethods.startGoogleLink,
    finishGoogleLink: signInMethods.finishGoogleLink,
    unlinkGoogle: signInMethods.unlinkGoogle,
    changePassword: account.changePassword,
    changeEmail: account.changeEmail,
    listSessions: account.listSessions,
    revokeSession: account.revokeSession,
    signOutEverywhere: account.signOutEverywhere,
    getSecondFactor: account.getSecondFactor,
    startSecondFactor: account.startSecondFactor,
    confirmSecondFactor: account.confirmSecondFactor,
    removeSecondFactor: account.removeSecondFactor,
    renewRecoveryCodes: account.renewRecoveryCodes,
  },
  privacy: {
    getConsent: privacy.getConsent,
    setConsent: privacy.setConsent,
    listConsents: privacy.listConsents,
    getExport: privacy.getExport,
    exportData: privacy.exportData,
    collectExport: privacy.collectExport,
    erase: privacy.eraseAccount,
    unsubscribe: privacy.unsubscribe,
  },
  content: {
    listPosts: content.listPosts,
    getPost: content.getPost,
    listFaqs: content.listFaqs,
    sendMessage: content.sendMessage,
  },
  staff: {
    bakeSales: {
      list: staffBakeSales.listAllBakeSales,
      get: staffBakeSales.getSaleAtDesk,
      getChoices: staffBakeSales.getChoices,
      create: staffBakeSales.createBakeSale,
      update: staffBakeSales.updateBakeSale,
      publish: staffBakeSales.publishBakeSale,
      clone: staffBakeSales.cloneBakeSale,
      move: staffBakeSales.moveBakeSale,
      cancel: staffBakeSales.cancelBakeSale,
      complete: staffBakeSales.completeBakeSale,
      getPlan: staffBakeSales.getPlan,
    },
    orders: {
      list: staffOrders.listAllOrders,
      get: staffOrders.getAnyOrder,
      edit: staffOrders.editAnyOrder,
      setStatus: staffOrders.setOrderStatus,
      recordPayment: staffOrders.recordPayment,
      refund: staffOrders.refundOrder,
      refundLines: staffOrders.refundOrderLines,
      cancel: staffOrders.cancelAnyOrder,
      previewCannotBake: staffOrders.previewCannotBake,
      confirmCannotBake: staffOrders.confirmCannotBake,
      getStatement: staffOrders.getStatement,
      listDocuments: staffOrders.listAnyDocuments,
    },
    vouchers: {
      list: staffVouchers.listVouchers,
      create: staffVouchers.createVoucher,
      disable: staffVouchers.disableVoucher,
    },
    people: {
      listInvitations: staffPeople.listInvitations,
      invite: staffPeople.invite,
      revokeInvitation: staffPeople.revokeInvitation,
    },
    payments: {
      listDisputes: staffPayments.listDisputes,
      getEvidence: staffPayments.getEvidence,
      listReconciliations: staffPayments.listReconciliations,
      reconcile: staffPayments.reconcile,
    },
    messages: {
      list: staffMessages.listMessages,
      getFigures: staffMessages.getMessageFigures,
      resend: staffMessages.resendMessage,
      lift: staffMessages.liftSuppression,
    },
    webhooks: { list: staffWebhooks.listWebhookEvents, replay: staffWebhooks.replayWebhookEvent },
  },
}
